import type { Span } from '@tongtu/plan'

/** `from-to` as the address carries it. */
export const spanParam = (span: Span) => `${span[0]}-${span[1]}`

/** The place of the source that the address asks for. */
export function readSpanParam(value: string): Span | null {
  const parts = /^(\d+)-(\d+)$/.exec(value)
  return parts ? [Number(parts[1]), Number(parts[2])] : null
}
