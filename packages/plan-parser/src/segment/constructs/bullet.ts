import type { Construct } from './construct.ts'

/** “●” or “- ” at the head of a line: a point without a numeral, read like “——”. */
export const bullet: Construct = { style: 'promise', pattern: /[-—•●■◆▪◇○★] ?()(?=[\p{Script=Han}“])/uy }
