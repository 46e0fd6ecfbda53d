import type { Construct } from './construct.ts'

/** “专栏3 …”: a box of projects between the paragraphs of a chapter. */
export const box: Construct = { style: 'box', pattern: /专[栏题]([一二三四五六七八九十]{1,3}|\d{1,2})[:.、]? ?/uy }
