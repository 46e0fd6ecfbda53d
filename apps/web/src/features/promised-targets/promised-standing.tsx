import { Link, useParams } from 'react-router'
import type { PromisedTarget } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { useSession } from '../../app/session/use-session.ts'
import { figureText } from '../indicators/figure-text.ts'
import { StatusMark } from '../indicators/status-mark.tsx'
import { WarningFlag } from '../indicators/warning-flag.tsx'

/** The figure that a promise is judged by, with its year and where it is from. */
export function PromisedFigure({ target }: { readonly target: PromisedTarget }) {
  const { value, year, ground, verdict } = target
  if (verdict === null) return <span className="quiet">{t('word.none')}</span>
  return (
    <>
      {value === null ? t('word.none') : figureText(value)}
      <span className="caption">
        {ground === null ? t('promised.of', { year }) : t('promised.from', { year, ground })}
      </span>
    </>
  )
}

/** How a promise stands, in one sentence why, and by which figures. */
export function Standing({ target: { verdict, sourceName, ledger } }: { readonly target: PromisedTarget }) {
  const { code = '' } = useParams()
  if (verdict === null) return <p className="quiet">{t('promised.unlinked')}</p>
  return (
    <>
      <p>
        <StatusMark status={verdict.status} /> {verdict.warning !== null && <WarningFlag level={verdict.warning} />}{' '}
        {verdict.sentence}
      </p>
      {ledger !== null ? (
        <p className="caption">
          {t('promised.ledger')} <Link to={`/r/${code}/ledgers/${ledger.id}`}>{ledger.name}</Link>
        </p>
      ) : (
        sourceName !== null && <p className="caption">{t('promised.source', { name: sourceName })}</p>
      )}
    </>
  )
}

/** Opens the form below a promise; only for those who may say by what it is judged. */
export function LinkButton(props: {
  readonly target: PromisedTarget
  readonly open: boolean
  readonly toggle: () => void
}) {
  const { target, open, toggle } = props
  const role = useSession().data?.user.role
  if (role !== 'office' && role !== 'statistics') return null
  return (
    <button type="button" className="link-button" aria-expanded={open} onClick={toggle}>
      {t(target.verdict === null ? 'promised.link' : 'promised.change')}
      <span className="hidden-text">{target.metric}</span>
    </button>
  )
}
