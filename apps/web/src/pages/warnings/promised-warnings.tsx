import { Link, useParams } from 'react-router'
import { t } from '../../app/locale/messages.ts'
import { StatusMark } from '../../features/indicators/status-mark.tsx'
import { WarningFlag } from '../../features/indicators/warning-flag.tsx'
import type { PromisedWarning } from './use-promised-warnings.ts'

/** The promises in sentences that are in danger: they are judged by what is linked to them and taken on at their measure. */
export function PromisedWarnings({ rows }: { readonly rows: readonly PromisedWarning[] }) {
  const { code = '' } = useParams()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="promised-warnings">
      <h2 id="promised-warnings" className="warning-title">
        {t('warnings.promised', { n: rows.length })}
      </h2>
      <p className="caption">{t('warnings.promised.hint')}</p>
      <ol className="warning-list">
        {rows.map(({ planId, planTitle, level, verdict, target }) => (
          <li key={`${planId} ${target.id}`} className={`paper warning-item warning-${level}`}>
            <p className="warning-head">
              <WarningFlag level={level} />
              <Link
                className="row-link"
                to={
                  target.owner.kind === 'measure'
                    ? `/r/${code}/measures/${target.owner.id}?year=${target.year}`
                    : `/r/${code}/plans/${planId}?tab=targets&year=${target.year}`
                }
              >
                {target.metric}
              </Link>
              <StatusMark status={verdict.status} />
            </p>
            <p>{verdict.sentence}</p>
            <p className="caption">
              {[planTitle, target.owner.title, target.ledger?.name ?? target.sourceName ?? target.ground ?? '']
                .filter(Boolean)
                .join(t('indicator.dot'))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
