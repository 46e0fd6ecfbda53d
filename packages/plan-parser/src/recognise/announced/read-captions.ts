import type { Announced } from '@tongtu/plan'
import { toSource } from '../../normalise/clean-text.ts'
import { hasTableBetween } from '../../normalise/has-table-between.ts'
import type { AnnouncedContext } from './announced-context.ts'

const CAPTION = /(?<=[。)\n]|^)(表\d{1,2})[: ]([^。;:\n]{2,40})/gu
const LONGEST_WAY = 400
const MOST = 60

/** “表1:…” captions: `found` is 1 where a table follows before the next heading. */
export const readCaptions = ({ document, outline }: AnnouncedContext): readonly Announced[] =>
  [...document.clean.text.matchAll(CAPTION)].slice(0, MOST).map((match) => {
    const range = { from: match.index, to: match.index + match[0].length }
    const heading = outline.sections.find(({ from }) => from >= range.to)
    const end = Math.min(heading?.from ?? document.clean.text.length, range.to + LONGEST_WAY)
    return {
      what: `${match[1]} ${match[2]}`,
      count: null,
      found: hasTableBetween(document, range.from, end) ? 1 : 0,
      span: toSource(document.clean, range),
    }
  })
