import { Button } from 'antd'
import { useParams } from 'react-router'
import type { ObservationImport } from '../../../api/types.ts'
import { t } from '../../../app/locale/messages.ts'
import { importFile } from './import-address.ts'
import { ListFrame, SHOWN } from './list-frame.tsx'

/** Cells that cannot be taken: where, what stands there, what to do; all of them as a file to work off. */
export function ProblemsTable({ sheet }: { readonly sheet: ObservationImport }) {
  const { code = '' } = useParams()
  const { problems, counts } = sheet
  return (
    <section id="problems" className="figures-list" aria-labelledby="problems-title">
      <header>
        <h2 id="problems-title" tabIndex={-1}>
          <span className="figures-wrong" aria-hidden="true">
            ■
          </span>{' '}
          {t('figures.problems', { n: counts.problems })}
        </h2>
        <Button size="small" href={importFile(code, sheet.id, 'problems.xlsx')}>
          {t('figures.problems.sheet')}
        </Button>
        <Button size="small" href={importFile(code, sheet.id, 'problems.csv')}>
          {t('figures.problems.download')}
        </Button>
      </header>
      <ListFrame n={counts.problems} caption={t('figures.problems.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('figures.column.at')}</th>
            <th scope="col">{t('figures.column.name')}</th>
            <th scope="col">{t('figures.column.raw')}</th>
            <th scope="col">{t('figures.column.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, SHOWN).map(({ at, name, raw, message }) => (
            <tr key={at}>
              <th scope="row">{at}</th>
              <td data-label={t('figures.column.name')}>{name}</td>
              <td data-label={t('figures.column.raw')}>{raw || t('figures.nothing')}</td>
              <td className="figures-remedy" data-label={t('figures.column.remedy')}>
                {message}
              </td>
            </tr>
          ))}
        </tbody>
      </ListFrame>
    </section>
  )
}
