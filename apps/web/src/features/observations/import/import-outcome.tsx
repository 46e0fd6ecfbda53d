import type { AppliedImport, ObservationImport, UndoneImport } from '../../../api/types.ts'
import { formatInstant } from '../../../app/format-time.ts'
import { t } from '../../../app/locale/messages.ts'
import { SHOWN } from './list-frame.tsx'

/** What became of an import: written, which cells were not and why; taken back, and what was kept. */
export function ImportOutcome(props: {
  readonly sheet: ObservationImport
  /** Known right after writing or taking back only. */
  readonly saved: AppliedImport | null
  readonly undone: UndoneImport | null
}) {
  const { sheet, saved, undone } = props
  const { appliedAt, undoneAt } = sheet
  const refused = saved?.refused ?? 0
  return (
    <div role="status">
      {appliedAt !== null && (
        <section className={undoneAt === null ? 'paper figures-done' : 'paper figures-done figures-undone'}>
          {undoneAt === null && (
            <p>
              {saved === null
                ? t('figures.applied', { when: formatInstant(appliedAt) })
                : t('figures.done', { n: saved.written })}
              {refused > 0 &&
                t(refused > SHOWN ? 'figures.done.cut' : 'figures.done.left', { n: refused, shown: SHOWN })}
            </p>
          )}
          {undoneAt === null && refused > 0 && (
            <ul>
              {saved?.refusals.slice(0, SHOWN).map(({ at, message }) => (
                <li key={at}>
                  <b>{at}</b> {message}
                </li>
              ))}
            </ul>
          )}
          {undoneAt !== null && (
            <p>
              {undone === null
                ? t('figures.undoneAt', { when: formatInstant(undoneAt) })
                : t('figures.undone', { n: undone.restored })}
            </p>
          )}
          {undone !== null && undone.kept.length > 0 && (
            <p>{t('figures.kept', { n: undone.kept.length, names: undone.kept.join(t('word.listComma')) })}</p>
          )}
        </section>
      )}
    </div>
  )
}
