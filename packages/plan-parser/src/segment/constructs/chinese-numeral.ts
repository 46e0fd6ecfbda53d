import type { Construct } from './construct.ts'

/** “一、” at the head of a chapter; “一、二、三产业” is none. */
export const chineseNumeral: Construct = {
  style: 'chinese',
  pattern:
    /([一二三四五六七八九十百]{1,4})(?:、|[.](?!\d))(?![一二三四五六七八九十]+、|[一二三四五六七八九]+[级类产线])/uy,
}
