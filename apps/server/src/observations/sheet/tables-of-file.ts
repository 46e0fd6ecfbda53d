import { absenceNames, stateNames } from '@tongtu/indicator'
import { csvRows } from '@tongtu/kernel'
import { type NamedSheet, readSheets, readText } from '@tongtu/plan-parser'
import { AppError } from '../../platform/errors.ts'
import { sheetColumns } from './layout.ts'

/**
 * The tables of an uploaded file: the sheets of a workbook, a csv, or the figures of a json as they are exported, each under
 * its own heads. What kind of file it is its name says; anything else is taken for a workbook.
 * @throws RefusedDocument when it is no workbook; AppError 422 for a csv or json that cannot be read
 */
export function tablesOfFile(fileName: string, bytes: Uint8Array): readonly NamedSheet[] {
  const [, name = fileName, kind = ''] = /^(.*)\.(csv|json)$/i.exec(fileName) ?? []
  if (kind === '') return readSheets(bytes)
  const { text } = readText(bytes, fileName, 'txt')
  return [tableOf(name, kind.toLowerCase() === 'csv' ? rowsOfCsv(text) : rowsOfJson(text))]
}

function tableOf(name: string, lines: ReadonlyMap<number, readonly string[]>): NamedSheet {
  const rows = [...lines].map(([line, cells]) => {
    return [line, new Map(cells.flatMap((cell, at) => (cell === '' ? [] : [[at, cell] as const])))] as const
  })
  return { name, isHidden: false, rows: new Map(rows), merges: [], uncalculated: [], isWhole: true }
}

function rowsOfCsv(text: string): ReadonlyMap<number, readonly string[]> {
  try {
    return new Map(csvRows(text).map(({ line, cells }) => [line - 1, cells]))
  } catch (error) {
    throw new AppError(422, 'TT-I-085', `这份csv不能读：${(error as Error).message}`)
  }
}

/** Keys of an exported figure by the columns they stand for. */
const jsonKeys: Readonly<Record<string, string>> = { id: 'indicator', indicator: 'name' }

function rowsOfJson(text: string): ReadonlyMap<number, readonly string[]> {
  const heads = sheetColumns.map(({ head }) => head)
  const rows = figuresIn(text).map((figure) =>
    sheetColumns.map(({ key }) => {
      const value = figure[jsonKeys[key] ?? key]
      const written = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
      if (key === 'absence') return wordOf(absenceNames, written)
      return key === 'state' ? wordOf(stateNames, written) : written
    }),
  )
  return new Map([heads, ...rows].map((cells, at) => [at, cells]))
}

const wordOf = (words: Readonly<Record<string, string>>, key: string) => words[key] ?? key

function figuresIn(text: string): readonly Readonly<Record<string, unknown>>[] {
  const remedy = '应是 {"figures": [{"indicator": "i-1", "period": "2023", "value": "3.9"}]}'
  try {
    const content = JSON.parse(text.replace(/^\uFEFF/, '')) as { readonly figures?: unknown }
    const figures = Array.isArray(content) ? content : content.figures
    if (Array.isArray(figures) && figures.every((one) => typeof one === 'object' && one !== null)) return figures
  } catch {
    // Said below, with what is expected.
  }
  throw new AppError(422, 'TT-I-084', `这份json不能读，${remedy}`)
}
