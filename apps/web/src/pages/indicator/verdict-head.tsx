import { Link, useParams } from 'react-router'
import type { IndicatorPage } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { lightOf, StatusMark } from '../../features/indicators/status-mark.tsx'
import { WarningFlag } from '../../features/indicators/warning-flag.tsx'

/** How the promise stands, in one sentence with its figures, and which row of the table of statuses says so. */
export function VerdictHead({ page, isBelow }: { readonly page: IndicatorPage; readonly isBelow: boolean }) {
  const { verdict, row, year } = page
  if (verdict === null)
    return (
      <section className="paper verdict-head">
        <p className="verdict-sentence">{t(isBelow ? 'places.noTarget.why' : 'indicators.noTarget.why')}</p>
      </section>
    )
  return (
    <section className={`paper verdict-head verdict-${lightOf(verdict.status)}`} aria-label={t('indicator.verdict')}>
      <p className="verdict-marks">
        <StatusMark status={verdict.status} />
        {verdict.warning !== null && <WarningFlag level={verdict.warning.level} />}
        {verdict.provisional && <span className="mark">{t('indicator.provisional')}</span>}
        {row.current?.demo && <span className="mark">{t('indicator.demo')}</span>}
      </p>
      <p className="verdict-sentence">{verdict.sentence}</p>
      {page.ledger !== null && <LedgerLine ledger={page.ledger} />}
      <p className="caption">
        {t('indicator.rule', { light: word('light', lightOf(verdict.status)), words: verdict.ruleWords })}{' '}
        {t('indicator.rule.id', { id: verdict.rule, n: verdict.version })}
        {row.current?.source && ` ${t('indicators.source', { source: row.current.source })}${t('word.stop')}`}
        {row.current === null &&
          !row.computed.some(({ period }) => period === year) &&
          ` ${t('indicator.noFigure', { year })}`}
      </p>
    </section>
  )
}

/** The ledger that counts the figure, with the rows that no longer count by their names, and the way to those that do. */
function LedgerLine({ ledger }: { readonly ledger: NonNullable<IndicatorPage['ledger']> }) {
  const { code = '' } = useParams()
  const { id, name, figure, counts } = ledger
  if (figure === null) return null
  const rows = counts.includes('verified') ? 'indicator.ledger.rows' : 'indicator.ledger.open'
  return (
    <p className="verdict-ledger">
      {t('indicator.ledger', { name })}
      {t('word.colon')}
      {figure.sentence}{' '}
      <Link to={`/r/${code}/ledgers/${id}?day=${figure.day}&counted=1`}>{t(rows, { n: figure.counted })}</Link>
    </p>
  )
}
