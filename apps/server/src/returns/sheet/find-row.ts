import type { ReturnRow } from '../schema.ts'
import type { IncomingReturn } from './read-return-sheet.ts'

/**
 * The return that a row of a returned sheet means, by its id or else by its name; or why it is none. An id may have been
 * typed over or dragged down: it counts only where measure and unit of the sheet are those of its return.
 */
export function findRow(
  { caseId, measure, row }: IncomingReturn,
  unit: string | null,
  rows: readonly ReturnRow[],
): ReturnRow | string {
  if (caseId !== '') {
    const own = rows.find(({ id }) => id === caseId)
    if (!own) return `第${row}行的系统编号“${caseId}”不属于本期报送，没有合并；请用本期的下发表填写`
    const differs = differenceOf(own, measure, unit, rows)
    return differs === null
      ? own
      : `第${row}行编号属${own.unit.name}“${own.title}”，与${differs}不符，没有合并；请用新下载的下发表填写`
  }
  const named = rows.filter((one) => isNamed(one, measure))
  const [only] = named
  if (only && named.length === 1) return only
  return `第${row}行“${measure.slice(0, 20)}”没有系统编号，按名称也对应不上，没有合并；请用本期的下发表填写`
}

/** A unit that owes nothing this month may be an old name of the same unit, so that only a known other one differs. */
function differenceOf(own: ReturnRow, measure: string, unit: string | null, rows: readonly ReturnRow[]) {
  if (measure !== '' && !isNamed(own, measure)) return '本行举措'
  const other = unit !== own.unit.name && rows.some((row) => row.unit.name === unit)
  return other ? `本表单位“${unit}”` : null
}

const isNamed = ({ no, title }: ReturnRow, measure: string) =>
  [plain(title), plain(`${no ?? ''}${title}`)].includes(plain(measure))

const plain = (text: string) => text.normalize('NFKC').replace(/[\s.、]/g, '')
