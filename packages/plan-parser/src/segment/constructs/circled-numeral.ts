import type { Construct } from './construct.ts'

/** “①”. */
export const circledNumeral: Construct = { style: 'circled', pattern: /([①-⑳])[.、]?/uy }
