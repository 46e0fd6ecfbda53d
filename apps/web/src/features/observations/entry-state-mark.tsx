import { t } from '../../app/locale/messages.ts'
import { grouped } from '../targets/target-words.ts'
import { type EntryAct, type EntryWork, unexplained } from './entry-state.ts'
import { lockedWords } from './locked-words.ts'

/** How safely a row is stored, what it still asks for, or who enters it: a shape and words each. */
export function EntryStateMark({ work, act }: { readonly work: EntryWork; readonly act: (act: EntryAct) => void }) {
  const { row, save, refusal, content } = work
  if (!row.mayEnter) {
    return (
      <span className="entry-locked">
        <LockMark /> {lockedWords(row)}
      </span>
    )
  }
  const odd = unexplained(work)
  return (
    <>
      {save !== 'untouched' && (
        <span className={`entry-save entry-save-${save}`}>
          <i aria-hidden="true">{shapes[save]}</i>{' '}
          {save === 'saved' && work.stored === null
            ? t('observations.save.withdrawn')
            : t(`observations.save.${save}`, { why: Object.values(content.wrong)[0]?.problem ?? refusal ?? '' })}
        </span>
      )}
      {save === 'untouched' && work.stored !== null && odd.length === 0 && (
        <span className="entry-save entry-save-saved">
          <i aria-hidden="true">✓</i> {t('observations.save.saved')}
        </span>
      )}
      {odd.map(({ kind, words, meant }) => (
        <span key={kind} className="entry-odd">
          <i aria-hidden="true">▲</i> {t('observations.odd', { words })}{' '}
          {meant !== null && (
            <button
              type="button"
              className="link-button"
              onClick={() => act({ act: 'write', cells: [{ id: row.id, field: 'value', text: meant }] })}
            >
              {t('observations.odd.use', { meant: grouped(meant) })}
            </button>
          )}
        </span>
      ))}
    </>
  )
}

const shapes = {
  ...{ untouched: '', waiting: '↻', saving: '↻', saved: '✓', offline: '▲', refused: '✕', conflict: '✕', wrong: '✕' },
  incomplete: '▲',
}

/** Drawn, because office machines without a font of pictures show a box instead. */
function LockMark() {
  return (
    <svg className="lock-mark" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 5h8v6H2zM3.5 5V3.5a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  )
}
