import { isZip, notWorkbook } from '../detect-format.ts'
import { defaultLimits, type ReadLimits } from '../read-limits.ts'
import { openZip } from '../zip/open-zip.ts'
import { readSheet, type Sheet } from './read-sheet.ts'
import { readWorkbook } from './read-workbook.ts'

export interface NamedSheet extends Sheet {
  readonly name: string
  readonly isHidden: boolean
}

/**
 * All sheets of an Excel workbook, hidden ones too, as grids of the texts their cells display.
 * @throws RefusedDocument with one sentence when it is no workbook, is damaged or beyond `limits`
 */
export function readSheets(bytes: Uint8Array, limits: ReadLimits = defaultLimits): readonly NamedSheet[] {
  if (!isZip(bytes)) throw notWorkbook(bytes)
  const zip = openZip(bytes, limits)
  if (!zip.has('xl/workbook.xml')) throw notWorkbook(bytes)
  const workbook = readWorkbook(zip)
  return workbook.sheets
    .filter(({ part }) => part.startsWith('xl/worksheets/'))
    .map(({ name, part, isHidden }) => ({ name, isHidden, ...readSheet(zip, part, workbook, limits) }))
}
