import type { IndicatorPage } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { reckonedText } from '../../features/indicators/figure-text.ts'
import { StatusMark } from '../../features/indicators/status-mark.tsx'
import { PaceChoice } from '../../features/target-settings/pace-choice.tsx'

/** What every method says of the same figures, and a warning where they do not agree. */
export function MethodsPanel({ page }: { readonly page: IndicatorPage }) {
  const { methods, disagreement } = page
  if (methods.length === 0) return null
  return (
    <section className="paper panel">
      <h2>{t('indicator.methods')}</h2>
      <PaceChoice planId={page.planId} />
      {disagreement !== null && (
        <p className="methods-warning" role="note">
          {disagreement}
        </p>
      )}
      <div className="table-frame">
        <table className="list-table methods-table">
          <caption>{t('indicator.methods.caption', { year: page.year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('indicator.methods.name')}</th>
              <th scope="col">{t('indicator.methods.question')}</th>
              <th scope="col" className="num">
                {t('indicator.methods.value')}
              </th>
              <th scope="col">{t('indicator.methods.light')}</th>
              <th scope="col">{t('indicator.methods.words')}</th>
            </tr>
          </thead>
          <tbody>
            {methods.map((method) => (
              <tr key={method.id}>
                <th scope="row">
                  {method.name}
                  <span className="caption">
                    {t('indicator.methods.formula', { formula: method.formula, n: method.version })}
                  </span>
                </th>
                <td className="nowrap">{method.questionName}</td>
                <td className="num">{method.value === null ? t('word.none') : reckonedText(method.value, 3)}</td>
                <td>{method.light === null ? t('word.none') : <StatusMark status={method.light} />}</td>
                <td>{method.grade?.words ?? method.reason?.words ?? t('word.none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
