import type { ChartRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** The stamp of a written-off measure, how far its write-off is, or the button that starts one. */
export function WriteOffMark(props: {
  readonly row: ChartRow
  readonly may: boolean
  readonly start: (row: ChartRow) => void
}) {
  const { row, may, start } = props
  if (!row.writeOff && !may) return null
  const stamped = row.writeOff?.writtenOffOn
  const words = stamped
    ? t('battle.writtenOff', { day: stamped, verifier: row.writeOff?.verifier ?? t('word.none') })
    : row.writeOff
      ? t('battle.writeOff.open', { state: row.writeOff.stateName })
      : t('battle.writeOff.start')
  const kind = stamped ? 'write-off-stamp' : `link-button write-off-link ${row.writeOff ? '' : 'write-off-start'}`
  return (
    <button type="button" className={kind} onClick={() => start(row)}>
      {words}
      <span className="hidden-text">{row.title}</span>
    </button>
  )
}
