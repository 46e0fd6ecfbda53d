import { Button } from 'antd'
import { useParams } from 'react-router'
import type { ObservationImport } from '../../../api/types.ts'
import { t } from '../../../app/locale/messages.ts'
import { saveFile } from '../../../app/save-file.ts'
import { problemsCsv } from './import-list-csv.ts'
import { ListFrame, SHOWN } from './list-frame.tsx'

/** Cells that cannot be taken: where, what stands there, what to do; all of them as a file to work off. */
export function ProblemsTable({ sheet }: { readonly sheet: ObservationImport }) {
  const { code = '' } = useParams()
  const { problems } = sheet
  const download = () =>
    saveFile(new Blob([problemsCsv(sheet)], { type: 'text/csv' }), t('figures.problems.file', { id: sheet.id }))
  return (
    <section id="problems" className="figures-list" aria-labelledby="problems-title">
      <header>
        <h2 id="problems-title" tabIndex={-1}>
          <span className="figures-wrong" aria-hidden="true">
            ■
          </span>{' '}
          {t('figures.problems', { n: problems.length })}
        </h2>
        <Button size="small" href={problemsPath(code, sheet.id)}>
          {t('figures.problems.sheet')}
        </Button>
        <Button size="small" onClick={download}>
          {t('figures.problems.download')}
        </Button>
      </header>
      <ListFrame n={problems.length} caption={t('figures.problems.caption')}>
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

/** The sheet itself with what is wrong and what is odd beside its rows. */
const problemsPath = (code: string, id: string) =>
  `/api/v1/observation-imports/${id}/problems.xlsx?${new URLSearchParams({ place: code })}`
