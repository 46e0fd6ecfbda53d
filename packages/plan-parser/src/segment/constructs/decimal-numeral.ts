import type { Construct } from './construct.ts'

/** “2.1” and “2.1.3” at the head of a line; 1.5亿元 is a figure. Believed only where the document numbers so. */
export const decimalNumeral: Construct = {
  style: 'decimal',
  pattern:
    /\d{1,2}(?:[.]\d{1,2}){0,2}[.]((?!0)\d{1,2})[.、]? ?(?=[\p{Script=Han}“《])(?![万亿千百个家项条名人次元件位所套台座处级期户亩吨米度倍版年月])/uy,
}
