import type { Construct } from './construct.ts'

/** “## ” before a heading without a numeral. */
export const markdownHeading: Construct = { style: 'heading', pattern: /#{1,6} ?()/uy }
