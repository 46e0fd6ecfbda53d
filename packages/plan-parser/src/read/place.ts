import type { Anchor } from '@tongtu/plan'

/** Where a piece of text stood in the original: an Anchor without its range. */
export type Place = Omit<Anchor, 'from' | 'to'>
