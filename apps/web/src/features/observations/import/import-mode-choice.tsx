import type { ImportAnswers, ObservationImport } from '../../../api/types.ts'
import { t } from '../../../app/locale/messages.ts'

/** Whether empty cells of the sheet leave what stands, or take it back. */
export function ImportModeChoice(props: {
  readonly sheet: ObservationImport
  readonly busy: boolean
  readonly answer: (answers: ImportAnswers) => void
}) {
  const { sheet, busy, answer } = props
  const { answers, appliedAt } = sheet
  if (appliedAt !== null) return null
  return (
    <fieldset className="segments figures-mode" disabled={busy}>
      <legend className="hidden-text">{t('figures.mode')}</legend>
      {(['merge', 'replace'] as const).map((mode) => (
        <label key={mode} className={mode === answers.mode ? 'segment-on' : ''} title={t(`figures.mode.${mode}.hint`)}>
          <input
            type="radio"
            name="mode"
            checked={mode === answers.mode}
            onChange={() => answer({ ...answers, mode })}
          />
          {t(`figures.mode.${mode}`)}
        </label>
      ))}
    </fieldset>
  )
}
