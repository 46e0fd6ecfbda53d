import type { RestatementPreview } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { figureText } from '../../features/indicators/figure-text.ts'
import { EffectList } from './effect-list.tsx'

/** What would change: every figure from what to what, and the verdicts that turn. */
export function PreviewPanel({ preview: { figures, effects } }: { readonly preview: RestatementPreview }) {
  return (
    <section aria-live="polite">
      <h3>{t('restatements.changes', { n: figures.length })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <section className="table-frame restatement-changes" tabIndex={0} aria-label={t('restatements.figures')}>
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">{t('restatements.indicator')}</th>
              <th scope="col">{t('restatements.period')}</th>
              <th scope="col" className="num">
                {t('restatements.before')}
              </th>
              <th scope="col" className="num">
                {t('restatements.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ name, unit, period, before, after }) => (
              <tr key={`${name} ${period}`}>
                <th scope="row">
                  {name}
                  {unit !== null && <span className="quiet">{t('indicators.unit', { unit })}</span>}
                </th>
                <td>{period}</td>
                <td className="num">{figureText(before)}</td>
                <td className="num">{figureText(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3>{t(effects.length > 0 ? 'restatements.effects' : 'restatements.noEffects', { n: effects.length })}</h3>
      {effects.length > 0 && <EffectList effects={effects} name={({ name }) => name} />}
    </section>
  )
}
