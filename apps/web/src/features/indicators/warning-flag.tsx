import { t, word } from '../../app/locale/messages.ts'
import type { WarningLevel } from './row-facets.ts'
import './warning-flag.css'

/** An early warning as a flag with its numeral and colour's word: never to be taken for a light. */
export function WarningFlag({ level }: { readonly level: WarningLevel }) {
  return (
    <span className={`warning-flag warning-${level}`}>
      <svg viewBox="0 0 10 14" width="9" height="13" aria-hidden="true">
        <path d="M1 0v14M1 1h8l-2.4 3L9 7H1z" />
      </svg>
      <span className="hidden-text">{t('indicators.warning')}</span>
      {word('warning', level)}
    </span>
  )
}
