import type { Construct } from './construct.ts'

/** “(1)” and “1)”. */
export const bracketedArabic: Construct = { style: 'arabic-bracket', pattern: /(?:\((\d{1,3})\)|(\d{1,2})\))[.、]?/uy }
