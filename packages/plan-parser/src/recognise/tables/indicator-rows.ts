import { cellShape } from '../../normalise/tables/cell-shape.ts'
import type { ReadableTable } from '../../normalise/tables/readable-table.ts'
import type { SourceCell } from '../../read/source-document.ts'

/** A body row of an indicator table with its name settled; rows that only name a category or a group are folded in. */
export interface IndicatorRow {
  /** Index of the row in the body. */
  readonly at: number
  readonly cells: readonly (SourceCell | null)[]
  /** The name as printed, unit included, the name of its group before it. */
  readonly printedName: string
  readonly nameCell: SourceCell
  readonly noRaw: string | null
  readonly category: string | null
  /** Under the last main row: 其中, or one of several rows without a number of their own. */
  readonly child: boolean
  /** One of the rows under a group name; they share the group's number. */
  readonly grouped: boolean
}

type Row = readonly (SourceCell | null)[]

const AMONG = /^(?:其中|#)\s*[::,,]?\s*/
const ORDINAL = /^(?:[((]?[一二三四五六七八九十]+[))]?[、.,]?|[((]\d+[))])\s*(?=\p{Script=Han})/u
const NOTE = /^(?:注|备注|说明|附注)\s*\d?\s*[::]/

const isBand = (row: Row): boolean => row.length > 1 && row[0] !== null && row.every((cell) => cell === row[0])
const joined = (cell: SourceCell): string => cell.text.replace(/\s+/g, '')

const commonEnd = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

/** The lines of a name that stand before its last line, where the row below is its sibling; '' where it has none. */
const groupInName = (name: string, sibling: string): string => {
  const lines = name.split('\n').map((line) => line.replace(/\s+/g, ''))
  let best = 0
  let most = 2
  for (let i = 1; i < lines.length; i++) {
    const end = commonEnd(lines.slice(i).join(''), sibling)
    if (end > most || (end === most && end > 2)) [best, most] = [i, end]
  }
  return lines.slice(0, best).join('')
}

/**
 * Settles what each body row is: a category line, the name of a group, an indicator or a row under one. Reads: the
 * columns no, category, name and those with figures. Stops at the notes below the table.
 */
export const indicatorRows = ({ header, body }: ReadableTable): IndicatorRow[] => {
  const index = (kind: string) => header.columns.flatMap((c, i) => (c.kind === kind ? [i] : []))
  const [no] = index('no')
  const names = index('name')
  const categories = index('category')
  const figures = [...index('value'), ...index('growth')]
  const nameOf = (row: Row): SourceCell[] => [...new Set(names.map((i) => row[i]).filter((cell) => cell != null))]
  const textOf = (row: Row): string =>
    nameOf(row)
      .map((cell) => cell.text)
      .join('\n')
  const numberOf = (row: Row): SourceCell | null => (no === undefined ? null : (row[no] ?? null))
  const hasFigures = (row: Row | undefined) => !!row && figures.some((i) => row[i] && joined(row[i]!) !== '')

  const rows: IndicatorRow[] = []
  let band: string | null = null
  let held: (string | null)[] = categories.map(() => null)
  let group: { name: string; no: string | null } | null = null
  let sharedNo: SourceCell | null = null
  for (const [at, row] of body.entries()) {
    const first = row.find((cell) => cell !== null)
    if (!first) continue
    if (NOTE.test(first.text)) break
    // A line that only its first cell fills is a category, unless it is a bare number.
    const alone = row.every((cell) => cell === null || cell === first || cell.text.trim() === '')
    if (isBand(row) || (alone && first !== row[names[0]!] && !cellShape(first.text).serial)) {
      band = joined(first).replace(ORDINAL, '')
      group = null
      continue
    }
    held = categories.map((i, level) => {
      const cell = row[i]
      return cell ? joined(cell).replace(ORDINAL, '') : (held[level] ?? null)
    })
    const nameCells = nameOf(row)
    const [nameCell] = nameCells
    const numbered = numberOf(row)
    if (!nameCell) continue
    const name = joined({ ...nameCell, text: textOf(row) })
    if (!hasFigures(row)) {
      if (numbered === null && no !== undefined && numberOf(body[at + 1] ?? []) !== null)
        band = name.replace(ORDINAL, '')
      else if (no === undefined && !AMONG.test(name)) band = name.replace(ORDINAL, '')
      else group = { name, no: numbered && joined(numbered) }
      continue
    }
    const category = [
      ...held.filter((part) => part !== null && part !== ''),
      ...(categories.length === 0 ? [band] : []),
    ]
    const described = { at, cells: row, nameCell, category: category.filter(Boolean).join(' / ') || band }
    const last = rows.at(-1)
    const repeated = numbered !== null && numbered === sharedNo
    if (AMONG.test(name)) {
      group = null
      rows.push({ ...described, printedName: name.replace(AMONG, ''), noRaw: null, child: true, grouped: false })
      sharedNo = numbered
      continue
    }
    const own = no === undefined || (numbered !== null && !repeated)
    if (own && !(group && numbered === null)) {
      const next = body[at + 1]
      const sibling =
        next && hasFigures(next) && no !== undefined && (numberOf(next) === null || numberOf(next) === numbered)
      const siblingName = sibling ? joined({ ...nameCell, text: textOf(next) }) : ''
      const prefix =
        siblingName === '' || AMONG.test(siblingName)
          ? ''
          : nameCells.length > 1 && nameOf(next!)[0] === nameCell
            ? joined(nameCell)
            : groupInName(textOf(row), siblingName)
      // Cells merged down already stand before the sibling's name; a name on several lines does so only here.
      const merged = nameCells.length > 1
      group = prefix === '' ? null : { name: merged ? '' : prefix, no: numbered && joined(numbered) }
      rows.push({
        ...described,
        printedName: name,
        noRaw: numbered && joined(numbered),
        child: false,
        grouped: group !== null,
      })
    } else if (group) {
      rows.push({ ...described, printedName: group.name + name, noRaw: group.no, child: false, grouped: true })
    } else {
      rows.push({ ...described, printedName: name, noRaw: null, child: last !== undefined, grouped: false })
    }
    sharedNo = numbered
  }
  return rows
}
