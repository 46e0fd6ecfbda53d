import { changeWords } from '@tongtu/indicator'
import { csvText } from '../exchange/csv-text.ts'
import type { ImportChange, ImportProblem } from './import-preview.ts'

/** Lines that are made and sent at a time. */
const LINES = 1000

/** What cannot be taken, to be worked off in Excel, piece by piece. */
export function problemsCsv(problems: readonly ImportProblem[]): Iterable<string> {
  const heads = ['表中位置', '指标', '表中写的', '怎么办']
  return csvPieces(heads, problems, ({ at, name, raw, message }) => [at, name, raw, message])
}

/** All that would change, piece by piece; territories are told where they are not `home`. */
export function changesCsv(changes: readonly ImportChange[], home: string): Iterable<string> {
  const heads = ['表中位置', '指标', '期别', '原数', '写入', '数据状态', '待说明']
  return csvPieces(heads, changes, (change) => {
    const { where, before, after, state } = changeWords(change, home)
    const odd = change.remarks.map(({ words }) => words).join('；')
    return [change.at, change.name, where, before, after, state, odd]
  })
}

/** With the mark by which Excel knows the text as Chinese. */
function* csvPieces<Row>(heads: readonly string[], rows: readonly Row[], cellsOf: (row: Row) => readonly string[]) {
  yield `\uFEFF${csvText([heads])}`
  for (let from = 0; from < rows.length; from += LINES)
    yield csvText(rows.slice(from, from + LINES).map((row) => cellsOf(row).map(plainText)))
}

/** A text that Excel would take for a formula is made plain; a figure with its sign stays a figure. */
const plainText = (text: string) => (/^[=+@\t-]/.test(text) && !/^[+-][\d.]+$/.test(text) ? `'${text}` : text)
