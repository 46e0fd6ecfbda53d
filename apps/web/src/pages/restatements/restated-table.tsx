import type { Observation } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { figureText } from '../../features/indicators/figure-text.ts'
import type { RowInput } from './restated-rows.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly figures: readonly Observation[]
}

const EMPTY: RowInput = { factor: '', years: {} }

/** Indicators down, years across: the figure that stands, and room for a factor or for the figure that is to stand. */
export function RestatedTable(props: {
  readonly rows: readonly Row[]
  readonly from: string
  readonly to: string
  readonly inputs: ReadonlyMap<string, RowInput>
  readonly change: (id: string, input: RowInput) => void
}) {
  const { rows, from, to, inputs, change } = props
  const years = [...new Set(rows.flatMap(({ figures }) => figures.map(({ period }) => period)))]
    .filter((year) => from <= year && year <= to)
    .sort()
  if (rows.length === 0) return <p className="quiet">{t('restatements.noFigures')}</p>
  return (
    <div className="table-frame">
      <table className="list-table restated-table">
        <caption>{t('restatements.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('restatements.indicator')}</th>
            <th scope="col">{t('restatements.factor')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="num">
                {t('word.year', { year })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, unit, figures }) => {
            const input = inputs.get(id) ?? EMPTY
            return (
              <tr key={id}>
                <th scope="row">
                  {name}
                  {unit !== null && <span className="quiet">{t('indicators.unit', { unit })}</span>}
                </th>
                <td>
                  <input
                    inputMode="decimal"
                    aria-label={t('restatements.factorOf', { name })}
                    value={input.factor}
                    onChange={({ target }) => change(id, { ...input, factor: target.value })}
                  />
                </td>
                {years.map((year) => {
                  const figure = figures.find(({ period }) => period === year)
                  return (
                    <td key={year} className="num">
                      {figure?.value ? (
                        <input
                          inputMode="decimal"
                          aria-label={t('restatements.figureOf', { name, year })}
                          placeholder={figureText(figure.value)}
                          value={input.years[year] ?? ''}
                          onChange={({ target }) =>
                            change(id, { ...input, years: { ...input.years, [year]: target.value } })
                          }
                        />
                      ) : (
                        t('word.none')
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
