import type { Construct } from './construct.ts'

/** “1.”, “1、” and “⒈”; 1.5, 3.0版 and 1、2号线 are none. */
export const arabicNumeral: Construct = {
  style: 'arabic',
  pattern: /(?:(\d{1,3})(?:[.] ?(?!\d)|、(?!\d))(?![%‰万亿—])|([⒈-⒛]))/uy,
}
