import type { Range } from '../normalise/clean-text.ts'
import type { OutlineItem } from './outline.ts'

/** A stretch of prose that promises something: no numeral, no heading, all of it text. */
export const proseItem = ({ from, to }: Range, section: number | null): OutlineItem => ({
  no: null,
  noRaw: null,
  title: null,
  bodyFrom: from,
  section,
  kind: null,
  from,
  to,
})
