import type { Construct } from './construct.ts'

/** 第十二条: items of plans that are written like rules; they run on across chapters. */
export const article: Construct = {
  style: 'article',
  pattern: /第([一二三四五六七八九十百零]{1,5}|\d{1,3})条(?![款线例])/uy,
}
