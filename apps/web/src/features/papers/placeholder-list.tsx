import type { Paper } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

type Placeholder = Paper['placeholders'][number]

/** Every placeholder as it is written in the template, and what it means. */
export function PlaceholderList({ placeholders }: { readonly placeholders: readonly Placeholder[] }) {
  return (
    <details className="placeholders">
      <summary>{t('papers.placeholders', { n: placeholders.length })}</summary>
      <div className="table-frame">
        <table className="list-table placeholder-table">
          <caption>{t('papers.placeholders.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('papers.column.placeholder')}</th>
              <th scope="col">{t('papers.column.meaning')}</th>
              <th scope="col">{t('papers.column.required')}</th>
            </tr>
          </thead>
          <tbody>
            {placeholders.map((one) => (
              <tr key={`${one.within} ${one.name}`}>
                <th scope="row" className={one.within === null ? '' : 'placeholder-inner'}>
                  <code>{written(one)}</code>
                </th>
                <td>
                  {one.meaning}
                  {one.within !== null && <span className="quiet"> {t('papers.within', { name: one.within })}</span>}
                </td>
                <td className="nowrap">{one.required ? t('papers.required') : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const written = ({ name, repeated }: Placeholder) => (repeated ? `{#${name}} … {/${name}}` : `{${name}}`)
