import type { Tx } from './database.ts'

/** The nouns that have numbers of their own, and the letters before them. */
const letters = {
  plan: 'p',
  measure: 'm',
  target: 't',
  goal: 'g',
  indicator: 'i',
  draft: 'd',
  case: 'c',
  round: 'r',
  node: 'n',
  evidence: 'e',
  merge: 'x',
  override: 'o',
  message: 's',
  circular: 'b',
  list: 'l',
  listEntry: 'le',
  track: 'tr',
  supportLink: 'sl',
  import: 'im',
  restatement: 'rs',
  ledger: 'lg',
  ledgerRow: 'lr',
  ledgerTarget: 'lt',
  ledgerImport: 'lm',
} as const

export type Numbered = keyof typeof letters

/** The id that people see: m-37. */
export function publicId(noun: Numbered, number: number): string {
  return `${letters[noun]}-${number}`
}

/** The number in a public id; null where it is none of this noun. */
export function numberOf(noun: Numbered, id: string): number | null {
  const digits = new RegExp(`^${letters[noun]}-([1-9][0-9]{0,8})$`).exec(id)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Takes `count` fresh numbers of a noun in a place and returns the first; they are never given out again. */
export async function takeNumbers(tx: Tx, placeId: number, noun: Numbered, count: number): Promise<number> {
  const { last } = await tx
    .insertInto('public_numbers')
    .values({ jurisdiction_id: placeId, noun, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(['jurisdiction_id', 'noun'])
        .doUpdateSet((eb) => ({ last: eb('public_numbers.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last - count + 1
}

/** The number of each draft item: the one it keeps, else a fresh one, in the order of the items. */
export async function numberAll(
  tx: Tx,
  placeId: number,
  noun: Numbered,
  kept: ReadonlyMap<string, number | undefined>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = [...kept.values()].filter((number) => number === undefined).length
  let fresh = wanted === 0 ? 0 : await takeNumbers(tx, placeId, noun, wanted)
  return new Map([...kept].map(([id, number]) => [id, number ?? fresh++]))
}
