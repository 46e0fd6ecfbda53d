import { changeWords } from '@tongtu/indicator'
import { Button } from 'antd'
import { useParams } from 'react-router'
import type { ObservationImport } from '../../../api/types.ts'
import { t } from '../../../app/locale/messages.ts'
import { importFile } from './import-address.ts'
import { ListFrame, SHOWN } from './list-frame.tsx'

/** What a sheet changes, cell by cell: the first of a long list, all of it as a file. */
export function ChangesTable({ sheet, home }: { readonly sheet: ObservationImport; readonly home: string }) {
  const { code = '' } = useParams()
  const n = sheet.counts.changes
  return (
    <section id="changes" className="figures-list" aria-labelledby="changes-title">
      <header>
        <h2 id="changes-title" tabIndex={-1}>
          {t(sheet.appliedAt === null ? 'figures.changes' : 'figures.changes.done', { n })}
        </h2>
        <Button size="small" href={importFile(code, sheet.id, 'changes.csv')}>
          {t('figures.changes.download')}
        </Button>
      </header>
      <ListFrame n={n} caption={t('figures.changes.caption')}>
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
          {sheet.changes.slice(0, SHOWN).map((change) => (
            <ChangeRow key={change.at} {...{ change, home }} />
          ))}
        </tbody>
      </ListFrame>
    </section>
  )
}

function ChangeRow({ change, home }: { readonly change: ObservationImport['changes'][number]; readonly home: string }) {
  const { where, before, after, state } = changeWords(change, home)
  return (
    <tr>
      <th scope="row">{change.name}</th>
      <td data-label={t('figures.column.where')}>{where}</td>
      <td className="num quiet" data-label={t('figures.column.before')}>
        {before}
      </td>
      <td className="num" data-label={t('figures.column.after')}>
        {after}
        {change.remarks.map(({ kind, words }) => (
          <small key={kind} className="figures-odd">
            <span aria-hidden="true">▲</span> {words}
          </small>
        ))}
      </td>
      <td data-label={t('figures.column.state')}>{state}</td>
      <td className="quiet" data-label={t('figures.column.at')}>
        {change.at}
      </td>
    </tr>
  )
}
