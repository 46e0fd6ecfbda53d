import type { DraftSummary, ParseStage } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { WizardFrame } from '../../features/review/wizard-frame.tsx'
import './upload.css'

const STAGES: readonly ParseStage[] = ['read', 'normalise', 'segment', 'recognise', 'assemble', 'check']

/** Step 2: which stage the parser is at. Leaving the page does not stop it. */
export function Parsing({ draft }: { readonly draft: DraftSummary }) {
  const at = STAGES.indexOf(draft.stage)
  return (
    <WizardFrame step="parse">
      <section className="parsing" aria-label={t('import.parsing', { name: draft.fileName })}>
        <h2>{t('import.parsing', { name: draft.fileName })}</h2>
        <progress value={draft.progress} max={1} aria-label={t('import.step.parse')} />
        <p role="status">
          {at < 0
            ? word('stage', draft.stage)
            : t('import.parsing.stage', { n: at + 1, total: STAGES.length, stage: word('stage', draft.stage) })}
        </p>
        <ol aria-hidden="true">
          {STAGES.map((stage, i) => (
            <li key={stage} className={i < at ? 'stage-done' : i === at ? 'stage-now' : ''}>
              {i < at ? '✓ ' : ''}
              {word('stage', stage)}
            </li>
          ))}
        </ol>
        <p className="caption">{t('import.parsing.stay')}</p>
      </section>
    </WizardFrame>
  )
}
