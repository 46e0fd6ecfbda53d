import { literalPattern } from '@tongtu/kernel'
import { oneLine, type Row, type RowReader } from './row-reader.ts'

const commonEnd = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

/** Shortest ending that two members of a group share (群体比例(%)); less would join rows by chance. */
const LEAST_COMMON = 3
const LONGEST_SIBLING = 80

/** The lines of a name that stand before the part which ends like the name of the row below; '' where none does. */
const linesBefore = (name: string, sibling: string): string => {
  const lines = name.split('\n').map(oneLine)
  let split = 0
  let most = LEAST_COMMON - 1
  for (let i = 1; i < lines.length; i++) {
    const end = commonEnd(lines.slice(i).join(''), sibling)
    if (end > most || (end === most && split > 0)) [split, most] = [i, end]
  }
  return lines.slice(0, split).join('')
}

/** What stands before the sibling's own wording, other figures in it: 收入家庭 in 收入家庭8—20万元占比 over 20—50万元占比. */
const wordsBefore = (name: string, sibling: string): string => {
  if (!/\d/.test(sibling) || sibling.length > LONGEST_SIBLING) return ''
  const wording = literalPattern(sibling).replace(/\d+/g, '\\d+')
  const at = new RegExp(`(?<!\\d)${wording}$`).exec(oneLine(name))?.index ?? 0
  return oneLine(name).slice(0, at)
}

/**
 * Whether a numbered row opens a group: the row below is its sibling, without a number of its own. Gives the group's
 * name as it must be put before the sibling's: '' where the sibling's cells already print it; null where no group opens.
 */
export const openedGroup = (row: Row, next: Row | undefined, read: RowReader): string | null => {
  if (!next || !read.numbered || !read.hasFigures(next)) return null
  const number = read.number(next)
  if (number !== null && number !== read.number(row)) return null
  const sibling = oneLine(read.name(next))
  if (sibling === '' || /^(?:其中|#)/.test(sibling)) return null
  const names = read.names(row)
  if (names.length > 1) return read.names(next)[0] === names[0] ? '' : null
  const before = linesBefore(read.name(row), sibling) || wordsBefore(read.name(row), sibling)
  return before === '' ? null : before
}
