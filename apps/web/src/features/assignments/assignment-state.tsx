import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { isDecided, type SheetRow } from './sheet-state.ts'

/** How far a measure's year is, and how safely its row is stored: a shape and a word each. */
export function AssignmentState({ row }: { readonly row: SheetRow }) {
  const { stored, save, refusal } = row
  const sent = stored?.sentAt ?? null
  return (
    <>
      <span className={sent ? 'year-sent' : isDecided(stored) ? '' : 'quiet'}>
        <i aria-hidden="true">{sent ? '✓' : isDecided(stored) ? '◆' : '◇'}</i>{' '}
        {sent
          ? t('assignments.state.sent', { day: formatDate(sent) })
          : t(isDecided(stored) ? 'assignments.state.decided' : 'assignments.state.open')}
      </span>
      {save !== 'untouched' && (
        <span className={`year-save year-save-${save}`}>{t(`assignments.save.${save}`, { why: refusal ?? '' })}</span>
      )}
    </>
  )
}
