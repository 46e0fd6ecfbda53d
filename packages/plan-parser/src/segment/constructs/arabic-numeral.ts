import type { Construct } from './construct.ts'

/** “1.”, “1、”, “⒈” and “01 ”, also before a year (2.2024年…); 1.5, 3.0版 and 1、2号线 are none. */
export const arabicNumeral: Construct = {
  style: 'arabic',
  pattern:
    /(?:(\d{1,3})(?:[.] ?(?!\d)|[.、](?=20\d\d年)|、(?!\d)|。 ?(?=[\p{Script=Han}“]))(?![%‰万亿—])|([⒈-⒛])|(0[1-9]) ?(?=[\p{Script=Han}“])(?![年月日时分]))/uy,
}
