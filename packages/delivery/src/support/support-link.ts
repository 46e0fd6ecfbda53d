/** Where something stands in the chain: a reform supports work, work a result, a result a position of the plan. */
export const chainLevels = ['reform', 'work', 'result', 'position'] as const
export type ChainLevel = (typeof chainLevels)[number]

/** `from` supports `to`: what happens to the one carries over to the other. */
export interface SupportLink {
  readonly from: string
  readonly to: string
}

/** Support goes up the chain or stays on a level, never back: no result supports the work it comes from. */
export function leadsUp(from: ChainLevel, to: ChainLevel): boolean {
  return chainLevels.indexOf(from) <= chainLevels.indexOf(to)
}
