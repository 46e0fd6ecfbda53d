import type { Construct } from './construct.ts'

/** “附件1”, “附表:”: what follows no longer belongs to the last item. */
export const annex: Construct = {
  style: 'annex',
  pattern:
    /附[件表录]([一二三四五六七八九十]{1,2}|\d{1,2})?(?:-\d{1,2})?(?:[:.、]|(?=\n|$)|(?= ?[\p{Script=Han}“《(][^。;,\n]{0,60}(?:\n|$)))/uy,
}
