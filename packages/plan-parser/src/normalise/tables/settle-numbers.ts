import type { SourceCell } from '../../read/source-document.ts'
import type { Header } from './header.ts'

const SERIAL = /^\(?\d{1,3}\)?[.、]?$/
const FEWEST = 3
const MOST = 0.8

/**
 * 工作任务 | (no label) | 具体要求: where the column without a label holds the numbers of what is demanded, that is the
 * task, and the name beside it only a heading over several.
 */
export const settleNumbers = (header: Header, body: readonly (readonly (SourceCell | null)[])[]): Header => {
  const { kind, columns } = header
  if (kind !== 'tasks' || columns.some((column) => column.kind === 'no')) return header
  const at = columns.findIndex(({ label }, i) => label === '' && i > 0 && columns[i + 1]?.kind === 'content')
  if (at < 0 || columns[at - 1]!.kind !== 'name') return header
  const filled = body.map((row) => row[at]).filter((cell) => cell !== null && cell !== undefined)
  const serials = filled.filter(({ text }) => SERIAL.test(text.trim())).length
  if (serials < FEWEST || serials < filled.length * MOST) return header
  return {
    kind,
    columns: columns.map((column, i) => {
      if (i === at) return { ...column, kind: 'no' }
      if (i === at - 1) return { ...column, kind: 'category' }
      return i === at + 1 ? { ...column, kind: 'name', of: 'task' } : column
    }),
  }
}
