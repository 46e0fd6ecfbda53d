import type { Announced } from '@tongtu/plan'
import { type Range, toSource } from '../../normalise/clean-text.ts'
import { hasTableBetween } from '../../normalise/has-table-between.ts'
import type { OutlineSection } from '../../segment/outline.ts'
import type { AnnouncedContext } from './announced-context.ts'

/** More words than a heading and a source note: the annex holds text. */
const LEAST_TEXT = 60
const MOST = 60

const isAnnex = ({ noRaw }: OutlineSection): boolean => noRaw?.startsWith('附') ?? false
const MENTION = /(?:详?见|参照|按照)(附[件表]\d{0,2})/gu

interface Annex {
  readonly no: string | null
  readonly name: string
  /** Its heading, or its name in the list of annexes. */
  readonly range: Range
  /** Where the annex ends: the next heading or the end of the text. */
  readonly to: number
  /** False for a name in the list of annexes: then only a table behind the list can be it. */
  readonly hasPage: boolean
}

/** Annexes by their headings and by the lists that name them; `found` is 1 where a table or text stands below. */
export const readAnnexes = (context: AnnouncedContext): readonly Announced[] => {
  const { document, outline } = context
  const annexes = annexesOf(outline.sections, document.clean.text)
  if (annexes.length === 0) return readMentions(context)
  const somePaged = annexes.some(({ hasPage }) => hasPage)
  return annexes.slice(0, MOST).map(({ name, range, to, hasPage }) => {
    const hasText = hasPage && to - range.from - name.length >= LEAST_TEXT
    // beside annexes with pages of their own a table behind the list is theirs
    const found = hasText || ((hasPage || !somePaged) && hasTableBetween(document, range.from, to)) ? 1 : 0
    return { what: name, count: null, found, span: toSource(document.clean, range) }
  })
}

const nextOf = (sections: readonly OutlineSection[], place: number): OutlineSection | undefined => {
  for (let next = place + 1; next < sections.length; next++)
    if (sections[next]!.level <= sections[place]!.level) return sections[next]
  return undefined
}

/** Numeral and title without what stands below them. */
const headingRange = (text: string, { from, to, noRaw, title }: OutlineSection): Range => {
  const titleAt = title === '' ? -1 : text.indexOf(title, from)
  return { from, to: titleAt === -1 || titleAt > to ? Math.min(to, from + noRaw!.length) : titleAt + title.length }
}

/** “附件:1.…” gives the first name of the list together with its heading. */
const FIRST_NAME = /^(\d{1,2})[.、]\s?(.+)$/u

interface ListedName {
  readonly title: string
  readonly range: Range
}

/** 附件:1.主要指标表;2.重大改革清单 at the end of a sentence. */
const LIST_IN_LINE = /(?<=[。;)])附件:(?=1[.、])([^。\n]{3,300})/gu
const NAME_IN_LINE = /(?:^|[;,、 ])(\d{1,2})[.、]\s?([^;,\n]{2,60}?)(?=[;,、 ]\d{1,2}[.、]|[;,]?$)/gu

/** The names that lists of annexes give, by their numbers. */
const listedNames = (sections: readonly OutlineSection[], text: string): ReadonlyMap<string, ListedName> => {
  const names = new Map<string, ListedName>()
  for (const list of text.matchAll(LIST_IN_LINE))
    for (const { 0: whole, 1: no, 2: title, index } of list[1]!.matchAll(NAME_IN_LINE)) {
      const to = list.index + list[0].length - list[1]!.length + index + whole.length
      names.set(no!, { title: title!, range: { from: to - title!.length, to } })
    }
  for (const heading of sections) {
    const range = headingRange(text, heading)
    const above = heading.parent === null ? undefined : sections[heading.parent]
    if (above !== undefined && isAnnex(above) && heading.no !== null)
      names.set(heading.no, { title: heading.title, range })
    const first = isAnnex(heading) && heading.no === null ? FIRST_NAME.exec(heading.title) : null
    if (first) names.set(first[1]!, { title: first[2]!, range })
  }
  return names
}

/** Pages of annexes, then names of the lists that have no page. */
const annexesOf = (sections: readonly OutlineSection[], text: string): readonly Annex[] => {
  const names = listedNames(sections, text)
  const pages = sections.flatMap((heading, place): Annex[] => {
    if (!isAnnex(heading) || (heading.no === null && names.size > 0)) return []
    const to = nextOf(sections, place)?.from ?? text.length
    return [{ no: heading.no, name: nameOf(heading, names), range: headingRange(text, heading), to, hasPage: true }]
  })
  const paged = new Set(pages.map(({ no }) => no))
  const unpaged = [...names].filter(([no]) => !paged.has(no))
  return [
    ...pages,
    ...unpaged.map(([no, { title, range }]) => ({
      no,
      name: `附件${no} ${title}`,
      range,
      to: text.length,
      hasPage: false,
    })),
  ]
}

const nameOf = ({ no, noRaw, title }: OutlineSection, names: ReadonlyMap<string, ListedName>): string =>
  `${noRaw!.replace(/:$/u, '')} ${title || (no !== null && names.get(no)?.title) || ''}`.trim()

/** A plan that refers to an annex and holds no heading of one. */
const readMentions = ({ document: { clean } }: AnnouncedContext): readonly Announced[] => {
  const first = new Map<string, Announced>()
  for (const match of clean.text.matchAll(MENTION)) {
    const what = match[1]!
    const span = toSource(clean, { from: match.index, to: match.index + match[0].length })
    if (!first.has(what)) first.set(what, { what, count: null, found: 0, span })
  }
  return [...first.values()]
}
