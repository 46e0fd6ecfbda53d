import type { Construct } from './construct.ts'

/** 第一编, 第一部分, 第二章, 第三节: headings of long plans. */
export const part: Construct = {
  style: 'part',
  pattern: /第([一二三四五六七八九十百零]{1,4}|\d{1,3})(?:[编篇]|部分)/uy,
}
export const chapter: Construct = { style: 'chapter', pattern: /第([一二三四五六七八九十百零]{1,4}|\d{1,3})章/uy }
export const section: Construct = { style: 'section', pattern: /第([一二三四五六七八九十百零]{1,4}|\d{1,3})节/uy }
