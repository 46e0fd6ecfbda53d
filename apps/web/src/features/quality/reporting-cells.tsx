import type { Reporting } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** Heads of the columns that `ReportingCells` fills. */
export function ReportingHeads() {
  const columns = ['expected', 'filled', 'rate', 'onTime', 'timely', 'overdue'] as const
  return columns.map((column) => (
    <th key={column} scope="col" className="num">
      {t(`quality.column.${column}`)}
    </th>
  ))
}

/** How much is owed, there, in time and late. */
export function ReportingCells({ expected, filled, onTime, overdue }: Reporting) {
  return (
    <>
      <td className="num">{expected}</td>
      <td className="num">{filled}</td>
      <td className="num">{shareText(filled, expected)}</td>
      <td className="num">{onTime}</td>
      <td className="num">{shareText(onTime, expected)}</td>
      <td className={`num${overdue > 0 ? ' quality-late' : ''}`}>{overdue}</td>
    </>
  )
}

const shareText = (part: number, whole: number) =>
  whole === 0 ? t('word.none') : t('indicators.share', { n: Math.round((part / whole) * 100) })
