import type { ListEntry } from '../../api/types.ts'

/** What narrows a list; an empty word narrows nothing. */
export interface EntryFilter {
  readonly words: string
  readonly unit: string
  readonly light: string
  readonly track: string
  readonly dropped: boolean
}

/** The entries that fit, in the order of the list. Words are looked for in title, number, units and the list's own columns. */
export function filterEntries(entries: readonly ListEntry[], filter: EntryFilter): readonly ListEntry[] {
  const words = filter.words.trim().toLowerCase()
  return entries.filter(
    (entry) =>
      (filter.dropped || entry.state !== 'dropped') &&
      (filter.unit === '' || entry.lead.includes(filter.unit)) &&
      (filter.light === '' || entry.chain.light === filter.light) &&
      (filter.track === '' || entry.trackId === filter.track) &&
      (words === '' || textOf(entry).includes(words)),
  )
}

function textOf({ title, label, measureNo, lead, details }: ListEntry): string {
  return [title, label ?? '', measureNo ?? '', ...lead, ...Object.values(details)].join('\n').toLowerCase()
}
