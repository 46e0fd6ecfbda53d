import type { Circular, CircularTexts } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

type Field = 'issuer' | 'code' | 'title' | 'addressees' | 'opening' | 'closing'
const fields: readonly { readonly name: Field; readonly longest: number; readonly rows: number }[] = [
  { name: 'issuer', longest: 60, rows: 1 },
  { name: 'code', longest: 20, rows: 1 },
  { name: 'title', longest: 100, rows: 1 },
  { name: 'addressees', longest: 300, rows: 1 },
  { name: 'opening', longest: 1000, rows: 7 },
  { name: 'closing', longest: 1000, rows: 3 },
]

/** What the office writes itself; kept when a field is left. */
export function TextFields(props: {
  readonly desk: NonNullable<Circular['desk']>
  readonly texts: CircularTexts
  readonly change: (texts: CircularTexts) => void
  readonly keep: () => void
}) {
  const { desk, texts, change, keep } = props
  return (
    <section className="paper fact-panel circular-texts" aria-label={t('circular.texts')}>
      <h2>{t('circular.texts')}</h2>
      {fields.map(({ name, longest, rows }) => {
        const said = {
          id: `circular-${name}`,
          maxLength: longest,
          value: texts[name],
          onChange: (event: { readonly target: { readonly value: string } }) =>
            change({ ...texts, [name]: event.target.value }),
          onBlur: keep,
        }
        return (
          <div key={name}>
            <label htmlFor={said.id}>{t(`circular.texts.${name}`)}</label>
            {rows === 1 ? <input {...said} /> : <textarea rows={rows} {...said} />}
            {name === 'opening' && (
              <p className="caption">
                {t('circular.texts.opening.hint', {
                  names: desk.openingFigures.map((figure) => `{${figure.name}}`).join(' '),
                })}
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}
