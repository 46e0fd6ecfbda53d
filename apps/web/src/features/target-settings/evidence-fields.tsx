import { t, word } from '../../app/locale/messages.ts'
import type { MilestoneSetting } from './edit-settings.ts'
import { ChoiceField, TextField } from './fields.tsx'

type Evidence = MilestoneSetting['evidence']
const FOUND = ['none', 'reached', 'missed'] as const

/** What was found of a promised state, from when on, and where that stands. */
export function EvidenceFields(props: {
  readonly year: string
  readonly evidence: Evidence
  readonly change: (evidence: Evidence) => void
}) {
  const { year, evidence, change } = props
  const found = evidence === null ? 'none' : evidence.reached ? 'reached' : 'missed'
  return (
    <>
      <ChoiceField
        label={t('targets.evidence')}
        value={found}
        options={FOUND.map((value) => ({ value, name: word('targets.evidence', value) }))}
        change={(value) =>
          change(value === 'none' ? null : { since: year, text: '', ...evidence, reached: value === 'reached' })
        }
      />
      {evidence !== null && (
        <>
          <TextField
            label={t('targets.evidence.since')}
            value={evidence.since}
            change={(since) => change({ ...evidence, since })}
          />
          <TextField
            wide
            label={t('targets.evidence.text')}
            hint={t('targets.evidence.hint')}
            value={evidence.text}
            change={(text) => change({ ...evidence, text })}
          />
        </>
      )}
    </>
  )
}
