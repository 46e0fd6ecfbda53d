/** The cell whose origin is open, as the address says it: `i-12~331102`. */
export interface OriginKey {
  readonly indicator: string
  readonly region: string
}

export const originText = ({ indicator, region }: OriginKey) => `${indicator}~${region}`

/** Null where the address names no cell. */
export function readOrigin(text: string): OriginKey | null {
  const [, indicator, region] = /^(i-\d+)~(\d+)$/.exec(text) ?? []
  return indicator && region ? { indicator, region } : null
}
