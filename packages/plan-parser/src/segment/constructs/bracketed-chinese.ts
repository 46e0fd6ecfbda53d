import type { Construct } from './construct.ts'

/** “(一)” and “〔一〕”. */
export const bracketedChinese: Construct = {
  style: 'chinese-bracket',
  pattern: /[(〔【]([一二三四五六七八九十百]{1,4})[)〕】]、?/uy,
}
