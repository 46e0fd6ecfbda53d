import { Link } from 'react-router'
import type { IndicatorRow } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'

/** What is to be said of a row, where its figure came from, and the way to everything behind it. */
export function RowSentence({ row, to }: { readonly row: IndicatorRow; readonly to: string }) {
  const { verdict, current, indicator } = row
  const units = indicator.leadUnits.map(({ name }) => name).join(t('word.listComma'))
  const facts = [
    units === '' ? t('indicators.noUnit') : t('indicators.units', { units }),
    current?.source ? t('indicators.source', { source: current.source }) : '',
    current ? t('indicators.recorded', { day: formatDate(current.recordedAt), by: recordedBy(current) }) : '',
  ]
  return (
    <>
      <p>{verdict?.sentence ?? t('indicators.noTarget.why')}</p>
      <p className="caption">
        {facts.filter(Boolean).join(t('word.stop'))}
        {t('word.stop')}
        <Link to={to}>{t('indicators.open')}</Link>
      </p>
    </>
  )
}

function recordedBy({ recordedBy: name }: NonNullable<IndicatorRow['current']>): string {
  return name ?? t('observations.program')
}
