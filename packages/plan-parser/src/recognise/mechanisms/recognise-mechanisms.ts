import type { Mechanism } from '@tongtu/plan'
import type { CleanDocument } from '../../normalise/clean-document.ts'
import { type Range, toSource } from '../../normalise/clean-text.ts'
import type { FoundMechanism, MechanismReader, Sentence } from './found-mechanism.ts'
import { readAssessments } from './read-assessments.ts'
import { readBestPractices } from './read-best-practices.ts'
import { readBriefings } from './read-briefings.ts'
import { readBeatChains, readCadences } from './read-cadences.ts'
import { readIndices } from './read-indices.ts'
import { readLeadingGroups } from './read-leading-groups.ts'
import { readLists } from './read-lists.ts'
import { readNamedSystems } from './read-named-systems.ts'
import { readOffices } from './read-offices.ts'
import { readPilots } from './read-pilots.ts'
import { readSupervision } from './read-supervision.ts'
import { splitSentences } from './split-sentences.ts'

/** In the machinery chapters every reader speaks; where two read the same words, the earlier one is believed. */
const MACHINERY_READERS: readonly MechanismReader[] = [
  readNamedSystems,
  readLeadingGroups,
  readOffices,
  readLists,
  readIndices,
  readSupervision,
  readCadences,
  readAssessments,
  readBestPractices,
  readPilots,
  readBriefings,
]
/** Inside measures only words that can mean nothing else. */
const MEASURE_READERS: readonly MechanismReader[] = [readNamedSystems, readBeatChains]

const readSentence = (sentence: Sentence, readers: readonly MechanismReader[]): readonly FoundMechanism[] => {
  const found: FoundMechanism[] = []
  for (const read of readers)
    for (const one of read(sentence)) if (!found.some(({ from, to }) => one.from < to && from < one.to)) found.push(one)
  return found
}

/** The ranges that lie in none of the others; both lists are in the order of the text. */
const outside = (ranges: readonly Range[], others: readonly Range[]): readonly Range[] => {
  let place = 0
  return ranges.filter(({ from, to }) => {
    while (place < others.length && others[place]!.to <= from) place++
    const other = others[place]
    return other === undefined || other.from > from || other.to < to
  })
}

/** How much a mention says about its mechanism: its facts, and the members of a list one by one. */
const weight = ({ params }: FoundMechanism): number =>
  Object.values(params).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0)

/** One of each kind and name: the mention that says most, the first of equals. */
const bestOfEach = (found: readonly FoundMechanism[]): readonly FoundMechanism[] => {
  const best = new Map<string, FoundMechanism>()
  for (const one of found) {
    const name = `${one.kind}|${one.name}`
    const known = best.get(name)
    if (known === undefined || weight(one) > weight(known)) best.set(name, one)
  }
  return [...best.values()]
}

/**
 * Reads the machinery that the plan itself demands: everything in the chapters on guarantees and mechanisms,
 * and what is unmistakable inside the measures. Ids follow the order of the text; quotes are cut from the source.
 */
export const recogniseMechanisms = (
  { clean, source }: CleanDocument,
  machinery: readonly Range[],
  measures: readonly Range[],
): readonly Mechanism[] => {
  const read = (ranges: readonly Range[], readers: readonly MechanismReader[]) =>
    ranges.flatMap((range) => splitSentences(clean, range).flatMap((sentence) => readSentence(sentence, readers)))
  const found = [...read(machinery, MACHINERY_READERS), ...read(outside(measures, machinery), MEASURE_READERS)].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  )
  return [...bestOfEach(found)]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ kind, name, params, from, to }, place) => {
      const span = toSource(clean, { from, to })
      return { id: `k${place + 1}`, kind, name, params, quote: source.text.slice(...span), span }
    })
}
