import type { Construct } from './construct.ts'

/** “●” or “- ” at the head of a line: a point without a numeral, read like “——”; the label of a field (● 成文日期:) is none. */
export const bullet: Construct = {
  style: 'promise',
  pattern: /[-—•●■◆▪◇○★] ?()(?=[\p{Script=Han}“])(?![\p{Script=Han}]{2,8}: ?(?:\n|$))/uy,
}
