import type { CircularFact, CircularTexts } from '../../api/types.ts'

export type Side = CircularTexts['chosen'][number]['side']

/** Facts that one side of a circular names. */
export const NAMED = 3

/** With a fact taken in at the end of its side, or in place of another. */
export function withFact(texts: CircularTexts, side: Side, fact: CircularFact, instead?: string): CircularTexts {
  const figures = fact.figures.map(({ name, value }) => ({ name, value }))
  const taken = { side, key: fact.key, wording: fact.wording, figures }
  const chosen =
    instead === undefined
      ? [...texts.chosen, taken]
      : texts.chosen.map((one) => (one.key === instead && one.side === side ? taken : one))
  return { ...texts, chosen }
}

export function withoutFact(texts: CircularTexts, key: string): CircularTexts {
  return { ...texts, chosen: texts.chosen.filter((one) => one.key !== key) }
}

export function reworded(texts: CircularTexts, key: string, wording: string): CircularTexts {
  return { ...texts, chosen: texts.chosen.map((one) => (one.key === key ? { ...one, wording } : one)) }
}

/** With the figures of a fact as they are now: what changed has been seen. */
export function acknowledged(texts: CircularTexts, fact: Pick<CircularFact, 'key' | 'figures'>): CircularTexts {
  const figures = fact.figures.map(({ name, value }) => ({ name, value }))
  return { ...texts, chosen: texts.chosen.map((one) => (one.key === fact.key ? { ...one, figures } : one)) }
}
