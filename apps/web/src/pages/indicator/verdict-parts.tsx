import { periodName } from '@tongtu/kernel'
import type { Verdict } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { placesOf, reckonedText, shareText } from '../../features/indicators/figure-text.ts'

const PARTS = ['met', 'pace', 'trend', 'forecast'] as const

/** 达标、进度、趋势、预测: what each says, and behind it the formula with its version and the figures that went in. */
export function VerdictParts({ verdict }: { readonly verdict: Verdict }) {
  return (
    <section className="paper panel">
      <h2>{t('indicator.parts')}</h2>
      <div className="verdict-parts">
        {PARTS.map((name) => {
          const { sentence, method, formula, version, inputs } = verdict[name]
          return (
            <article key={name}>
              <h3>
                {t(`indicator.part.${name}`)} <span className="quiet">{t(`indicator.part.${name}.asks`)}</span>
              </h3>
              <p className="part-result">{resultOf(verdict, name)}</p>
              <p>{sentence}</p>
              <details>
                <summary>{t('indicator.formula')}</summary>
                <p>{method}</p>
                {inputs.length > 0 && (
                  <table className="part-inputs">
                    <caption className="hidden-text">{t('indicator.inputs')}</caption>
                    <tbody>
                      {inputs.map((input) => (
                        <tr key={`${input.name} ${input.period}`}>
                          <th scope="row">
                            {input.period !== null && periodName(input.period)}
                            {input.name}
                          </th>
                          <td className="num">{reckonedText(input.value, Math.min(6, placesOf([input.value])))}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
                <p className="caption">{t('indicator.formula.id', { id: formula, n: version })}</p>
              </details>
            </article>
          )
        })}
      </div>
    </section>
  )
}

/** The part in a word or a figure. */
function resultOf(verdict: Verdict, name: (typeof PARTS)[number]): string {
  const { met, pace, trend, forecast } = verdict
  if (name === 'met') return word('outcome', met.outcome)
  if (name === 'pace') {
    if (pace.done !== null && pace.expected !== null)
      return t('indicator.pace', { done: shareText(pace.done), expected: shareText(pace.expected) })
    return pace.grade?.name ?? t('word.none')
  }
  if (name === 'trend') return trend.movement === null ? t('word.none') : trendWords(trend)
  return forecast.outlook === null ? t('word.none') : word('outlook', forecast.outlook)
}

function trendWords({ movement, good }: Verdict['trend']): string {
  const moves = word('movement', movement ?? '')
  if (good === null) return moves
  return t(good ? 'indicator.trend.good' : 'indicator.trend.bad', { moves })
}
