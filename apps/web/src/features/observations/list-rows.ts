import { isUnsaved } from '../grid/row-save.ts'
import { type EntryWork, unexplained } from './entry-state.ts'

export const views = ['todo', 'all', 'odd', 'unsaved'] as const
export type View = (typeof views)[number]

/** What narrows the rows of the entry table. */
export interface RowFilter {
  readonly view: View
  readonly unit: string
  readonly words: string
}

/** Whether a row has a cell of its own that somebody fills in. */
export const isEntered = ({ row }: EntryWork) => !row.heading && row.ledger === null

/** Whether the figure, or why there is none, is stored; 应报未报 is neither. */
export function isFilled({ stored }: EntryWork): boolean {
  return stored !== null && stored.absence !== 'blank'
}

/** Whether somebody has to look at what this computer could not store. */
export function isStuck(work: EntryWork): boolean {
  return isUnsaved(work) && work.save !== 'waiting' && work.save !== 'saving'
}

const shownIn: Readonly<Record<View, (work: EntryWork) => boolean>> = {
  all: () => true,
  todo: (work) => work.row.mayEnter && isEntered(work) && !isFilled(work),
  odd: (work) => isEntered(work) && unexplained(work).length > 0,
  unsaved: isStuck,
}

/** The rows that a filter leaves, in their order; the heading of a row that stays, stays with it. */
export function listRows(works: readonly EntryWork[], { view, unit, words }: RowFilter): readonly EntryWork[] {
  const wanted = works.filter(
    (work) =>
      shownIn[view](work) &&
      (unit === '' || work.row.units.includes(unit)) &&
      (words === '' || `${work.row.name} ${work.row.searched}`.toLowerCase().includes(words.toLowerCase())),
  )
  const parents = new Set(wanted.map(({ row }) => row.parent))
  const kept = new Set(wanted)
  return works.filter((work) => kept.has(work) || (work.row.heading && parents.has(work.row.id)))
}

/** How many rows a view has, and how many of the rows that one enters are filled. */
export function countRows(works: readonly EntryWork[]) {
  const entered = works.filter(isEntered)
  const own = entered.filter(({ row }) => row.mayEnter)
  const asked = own.length > 0 ? own : entered
  const inView = (view: View) => entered.filter(shownIn[view]).length
  return {
    filled: asked.filter(isFilled).length,
    asked: asked.length,
    views: { todo: inView('todo'), all: entered.length, odd: inView('odd'), unsaved: inView('unsaved') },
  }
}
