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

interface Construct {
  /** A word without which the reader has nothing to find: most sentences cost one look. */
  readonly trigger: RegExp
  readonly read: MechanismReader
}

const NAMED_SYSTEMS: Construct = { trigger: /(?:制度?|机制)[、和]/u, read: readNamedSystems }

/** In the machinery chapters every reader speaks; where two read the same words, the earlier one is believed. */
const MACHINERY_CONSTRUCTS: readonly Construct[] = [
  NAMED_SYSTEMS,
  { trigger: /领导小组|委员会|指挥部|专班|联席会议|工作组/u, read: readLeadingGroups },
  { trigger: /办公室|秘书处|联络员|联系人|分管领导/u, read: readOffices },
  { trigger: /清单|单”|任务书|路线图|时间表|责任[书人]|作战图|化、/u, read: readLists },
  { trigger: /指数|测度|实现/u, read: readIndices },
  { trigger: /督|监测|晾晒|亮灯|红黑榜|式”/u, read: readSupervision },
  { trigger: /[日周旬月季年]|定期|例会/u, read: readCadences },
  { trigger: /考核|考评|评价|评估|述职|评优|任用|指标体系/u, read: readAssessments },
  { trigger: /最佳实践|经验|案例|可复制/u, read: readBestPractices },
  { trigger: /试点/u, read: readPilots },
  { trigger: /简报|专报|快报|动态|专刊|通报|信息报送/u, read: readBriefings },
]
/** Inside measures only words that can mean nothing else. */
const MEASURE_CONSTRUCTS: readonly Construct[] = [
  NAMED_SYSTEMS,
  { trigger: /[日周旬月季年](?:度|终|底)?(?:调度|会商|分析|通报|推进|考)/u, read: readBeatChains },
]

const readSentence = (sentence: Sentence, constructs: readonly Construct[]): readonly FoundMechanism[] => {
  const found: FoundMechanism[] = []
  for (const { trigger, read } of constructs)
    for (const one of trigger.test(sentence.text) ? read(sentence) : [])
      if (!found.some(({ from, to }) => one.from < to && from < one.to)) found.push(one)
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
  const read = (ranges: readonly Range[], constructs: readonly Construct[]) =>
    ranges.flatMap((range) => splitSentences(clean, range).flatMap((sentence) => readSentence(sentence, constructs)))
  const found = [
    ...read(machinery, MACHINERY_CONSTRUCTS),
    ...read(outside(measures, machinery), MEASURE_CONSTRUCTS),
  ].sort((a, b) => a.from - b.from || a.to - b.to)
  return [...bestOfEach(found)]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ kind, name, params, from, to }, place) => {
      const span = toSource(clean, { from, to })
      return { id: `k${place + 1}`, kind, name, params, quote: source.text.slice(...span), span }
    })
}
