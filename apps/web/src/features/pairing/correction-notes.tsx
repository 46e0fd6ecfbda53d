import { type EarlierCorrection, targetWords } from '@tongtu/plan'
import { t } from '../../app/locale/messages.ts'

/** What becomes of the corrections of the version before, each with the way to decide otherwise. */
export function CorrectionNotes(props: {
  readonly corrections: readonly EarlierCorrection[]
  readonly drop: (key: string, dropped: boolean) => void
}) {
  if (props.corrections.length === 0) return null
  return (
    <ul className="pair-corrections">
      {props.corrections.map((one) => (
        <li key={one.key}>
          {noteOf(one)}
          {one.fate !== 'overtaken' && (
            <button type="button" className="link-button" onClick={() => props.drop(one.key, one.fate === 'carried')}>
              {t(
                one.fate === 'dropped'
                  ? 'pair.correction.carry'
                  : isAdded(one)
                    ? 'pair.added.drop'
                    : 'pair.correction.drop',
              )}
              <span className="hidden-text">{wordsOf(one)}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function noteOf(one: EarlierCorrection): string {
  const words = wordsOf(one)
  if (isAdded(one)) return t(one.fate === 'dropped' ? 'pair.added.dropped' : 'pair.added.carried', { words })
  return t(`pair.correction.${one.fate}`, { words })
}

function isAdded(one: EarlierCorrection): boolean {
  return one.kind === 'target' && one.recognised === null
}

function wordsOf(one: EarlierCorrection): string {
  if (one.kind === 'title') return one.corrected ?? t('word.none')
  return targetWords({ ...one.corrected, correction: { recognised: one.recognised } })
}
