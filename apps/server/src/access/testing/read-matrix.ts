import { readFileSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '../../platform/config.ts'

/** Who asks, as the columns of the table name them. */
export const askers = [
  'nobody',
  'office',
  'liaison own unit',
  'liaison other unit',
  'leader own unit',
  'leader other unit',
  'supervision',
  'leading_group',
  'statistics',
  'system_admin',
  'security_admin',
  'audit_admin',
  'office of another place',
] as const
export type Asker = (typeof askers)[number]

/** What a cell may say after the status, see docs/access.md. */
const words = ['own', 'all', 'none', 'done', 'refused'] as const
export type Word = (typeof words)[number]

export interface Cell {
  readonly status: number
  readonly word: Word | null
}
export interface MatrixRow {
  readonly method: string
  readonly path: string
  readonly cells: Readonly<Record<Asker, Cell>>
}

/** The reviewed table docs/access.csv: what every operation answers to everybody. @throws Error with the line that is no row */
export function readMatrix(): MatrixRow[] {
  const text = readFileSync(path.join(repositoryRoot, 'docs/access.csv'), 'utf8')
  const [head, ...lines] = text.trimEnd().split('\n')
  if (head !== ['method', 'path', ...askers, 'comment'].join(',')) throw new Error(`docs/access.csv begins ${head}`)
  return lines.map((line) => {
    const [method = '', url = '', ...rest] = line.split(',')
    if (rest.length !== askers.length + 1) throw new Error(`docs/access.csv has too many or too few commas: ${line}`)
    const cells = askers.map((asker, index) => [asker, readCell(rest[index] ?? '', line)] as const)
    return { method, path: url, cells: Object.fromEntries(cells) as MatrixRow['cells'] }
  })
}

function readCell(text: string, line: string): Cell {
  const [status = '', word] = text.split(' ')
  if (!/^[2-5]\d\d$/.test(status)) throw new Error(`“${text}” is no status: ${line}`)
  if (word !== undefined && !words.includes(word as Word)) throw new Error(`“${text}” ends with no known word: ${line}`)
  return { status: Number(status), word: (word as Word | undefined) ?? null }
}

export const cellText = ({ status, word }: Cell) => (word === null ? String(status) : `${status} ${word}`)
