import type { ReturnRow } from '../schema.ts'
import type { IncomingReturn } from './read-return-sheet.ts'

/** The return that a row of a returned sheet means, by its id or else by its name; or why it is none. */
export function findRow({ caseId, measure, row }: IncomingReturn, rows: readonly ReturnRow[]): ReturnRow | string {
  if (caseId !== '') {
    return (
      rows.find(({ id }) => id === caseId) ??
      `第${row}行的系统编号“${caseId}”不属于本期报送，没有合并；请用本期的下发表填写`
    )
  }
  const wanted = plain(measure)
  const named = rows.filter(({ no, title }) => [plain(title), plain(`${no ?? ''}${title}`)].includes(wanted))
  const [only] = named
  if (only && named.length === 1) return only
  return `第${row}行“${measure.slice(0, 20)}”没有系统编号，按名称也对应不上，没有合并；请用本期的下发表填写`
}

const plain = (text: string) => text.normalize('NFKC').replace(/[\s.、]/g, '')
