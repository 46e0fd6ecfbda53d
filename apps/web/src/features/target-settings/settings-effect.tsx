import type { SettingsPreview } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { StatusMark } from '../indicators/status-mark.tsx'

/** What settings would change: in words, of the rules, and of the verdict before and after; or what is wrong with them. */
export function SettingsEffect(props: {
  readonly preview: SettingsPreview | undefined
  readonly failed: Error | null
  readonly year: string
}) {
  const { preview, failed, year } = props
  return (
    <section className="setting-effect" aria-live="polite" aria-label={t('targets.effect')}>
      <h3>{t('targets.effect')}</h3>
      {failed !== null && <p className="refusal">{failed.message}</p>}
      {preview && preview.problems.length > 0 && (
        <ul className="refusal">
          {preview.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {preview?.changes.length === 0 && <p className="quiet">{t('targets.effect.none')}</p>}
      {preview && preview.problems.length === 0 && preview.changes.length > 0 && (
        <>
          <ul className="effect-changes">
            {preview.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <dl className="effect-verdicts">
            {(['before', 'after'] as const).map((when) => {
              const { verdict } = preview[when]
              return (
                <div key={when}>
                  <dt>{t(`targets.effect.${when}`, { year })}</dt>
                  <dd>
                    {verdict === null ? (
                      t('indicators.noTarget')
                    ) : (
                      <>
                        <StatusMark status={verdict.status} /> {verdict.sentence}
                      </>
                    )}
                  </dd>
                </div>
              )
            })}
          </dl>
        </>
      )}
    </section>
  )
}
