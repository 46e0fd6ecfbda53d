import { createHash } from 'node:crypto'
import { type CircularFact, type CircularFacts, fillWording, LIGHT_RULES } from '@tongtu/delivery'
import { publicId } from '../platform/public-id.ts'
import type { Month } from './find-month.ts'
import { openingFigures } from './opening-figures.ts'
import type { ChosenFact, CircularPaper, CircularTexts, PaperFact } from './schema.ts'

/** The circular as it reads with the figures of the moment. */
export function composePaper(month: Month, facts: CircularFacts, texts: CircularTexts, asOf: Date): CircularPaper {
  const said = (side: ChosenFact['side']) =>
    texts.chosen.filter((one) => one.side === side).map((chosen) => paperFact(chosen, factOf(facts, chosen)))
  const { issuer, title, addressees, opening, closing } = texts
  return {
    planId: publicId('plan', month.planId),
    planTitle: month.planTitle,
    period: month.period,
    deadline: month.deadline,
    issuer,
    number: null,
    title,
    addressees,
    opening: fillWording(opening, openingFigures(month, facts.totals)),
    closing,
    asOf: asOf.toISOString(),
    issuedOn: null,
    rules: LIGHT_RULES,
    last: month.last?.number ?? null,
    totals: facts.totals,
    units: facts.units.map((unit) => ({ ...unit, unit: { ...unit.unit } })),
    withoutUnit: facts.withoutUnit,
    praise: said('praise'),
    criticism: said('criticism'),
    red: facts.red.map((one) => ({ ...one, reasons: [...one.reasons] })),
    yellow: facts.yellow.map((one) => ({ ...one, reasons: [...one.reasons] })),
  }
}

/** The fact of a key on its side; undefined where it does not hold, or no longer. */
export function factOf(
  facts: CircularFacts,
  { side, key }: Pick<ChosenFact, 'side' | 'key'>,
): CircularFact | undefined {
  const { proposed, others } = facts[side]
  return [...proposed, ...others].find((fact) => fact.key === key)
}

/** A fact as it was accepted: the wording it came with, the figures of the moment. */
export function chosenOf(side: ChosenFact['side'], { key, wording, figures }: CircularFact): ChosenFact {
  return { side, key, wording, figures: figures.map(({ name, value }) => ({ name, value })) }
}

/**
 * What somebody has seen who has seen this paper: the same as long as every figure and every word is. When it was looked at
 * is no part of it.
 */
export function fingerprintOf({ asOf: _, ...paper }: CircularPaper): string {
  return createHash('sha256').update(JSON.stringify(paper)).digest('hex')
}

function paperFact({ key, wording, figures }: ChosenFact, fact: CircularFact | undefined): PaperFact {
  if (!fact) {
    const unit = { id: key.slice(key.indexOf(':') + 1), name: figures.find(({ name }) => name === '单位')?.value ?? '' }
    const kept = figures.map((figure) => ({ ...figure, measures: [] }))
    return { key, unit, text: fillWording(wording, figures), figures: kept, stale: 'gone', before: [] }
  }
  const before = figures.filter(({ name, value }) =>
    fact.figures.some((one) => one.name === name && one.value !== value),
  )
  return {
    key,
    unit: { ...fact.unit },
    text: fillWording(wording, fact.figures),
    figures: fact.figures.map((figure) => ({ ...figure, measures: [...figure.measures] })),
    stale: before.length === 0 ? null : 'changed',
    before,
  }
}
