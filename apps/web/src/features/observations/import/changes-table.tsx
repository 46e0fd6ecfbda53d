import { Button } from 'antd'
import type { ObservationImport } from '../../../api/types.ts'
import { t } from '../../../app/locale/messages.ts'
import { saveFile } from '../../../app/save-file.ts'
import { afterWords, beforeWords, stateChange, whereWords } from './change-words.ts'
import { changesCsv } from './import-list-csv.ts'
import { ListFrame, SHOWN } from './list-frame.tsx'

/** What a sheet changes, cell by cell: the first of a long list, all of it as a file. */
export function ChangesTable({ sheet, home }: { readonly sheet: ObservationImport; readonly home: string }) {
  // What is odd stands first: nobody reads to the end of a long list.
  const changes = sheet.changes.toSorted((a, b) => Number(b.remarks.length > 0) - Number(a.remarks.length > 0))
  const download = () =>
    saveFile(new Blob([changesCsv(sheet, home)], { type: 'text/csv' }), t('figures.changes.file', { id: sheet.id }))
  return (
    <section id="changes" className="figures-list" aria-labelledby="changes-title">
      <header>
        <h2 id="changes-title" tabIndex={-1}>
          {t(sheet.appliedAt === null ? 'figures.changes' : 'figures.changes.done', { n: changes.length })}
        </h2>
        <Button size="small" onClick={download}>
          {t('figures.changes.download')}
        </Button>
      </header>
      <ListFrame n={changes.length} caption={t('figures.changes.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('figures.column.name')}</th>
            <th scope="col">{t('figures.column.where')}</th>
            <th scope="col" className="num">
              {t('figures.column.before')}
            </th>
            <th scope="col" className="num">
              {t('figures.column.after')}
            </th>
            <th scope="col">{t('figures.column.state')}</th>
            <th scope="col">{t('figures.column.at')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((change) => (
            <tr key={change.at}>
              <th scope="row">{change.name}</th>
              <td data-label={t('figures.column.where')}>{whereWords(change, home)}</td>
              <td className="num quiet" data-label={t('figures.column.before')}>
                {beforeWords(change)}
              </td>
              <td className="num" data-label={t('figures.column.after')}>
                {afterWords(change)}
                {change.remarks.map(({ kind, words }) => (
                  <small key={kind} className="figures-odd">
                    <span aria-hidden="true">▲</span> {words}
                  </small>
                ))}
              </td>
              <td data-label={t('figures.column.state')}>{stateChange(change)}</td>
              <td className="quiet" data-label={t('figures.column.at')}>
                {change.at}
              </td>
            </tr>
          ))}
        </tbody>
      </ListFrame>
    </section>
  )
}
