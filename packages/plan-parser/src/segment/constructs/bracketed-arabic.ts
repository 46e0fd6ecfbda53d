import type { Construct } from './construct.ts'

/** “(1)”, “1)” and “⑴”. */
export const bracketedArabic: Construct = {
  style: 'arabic-bracket',
  pattern: /(?:\((\d{1,3})\)|(\d{1,2})\)|([⑴-⒇]))[.、]?/uy,
}
