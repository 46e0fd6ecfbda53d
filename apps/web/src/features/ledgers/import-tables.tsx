import type { LedgerImport } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { ListFrame, SHOWN } from '../observations/import/list-frame.tsx'

/** What a sheet adds and changes, row by row. */
export function ImportRows({ sheet }: { readonly sheet: LedgerImport }) {
  const { rows } = sheet
  return (
    <section className="figures-list">
      <ListFrame n={rows.length} caption={t('ledgerImport.caption.rows')}>
        <thead>
          <tr>
            <th scope="col">{t('ledgerImport.column.row')}</th>
            <th scope="col">{t('ledgerImport.column.cells')}</th>
            <th scope="col">{t('ledgerImport.column.at')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ row, at, name, cells }) => (
            <tr key={at}>
              <th scope="row">
                {name} {row.id === undefined && <span className="mark">{t('ledgerImport.new')}</span>}
              </th>
              <td data-label={t('ledgerImport.column.cells')}>
                {cells.map(({ head, before, after }) => (
                  <span key={head} className="ledger-change">
                    {before === ''
                      ? t('ledgerImport.cell.new', { head, after: after || t('ledger.blank') })
                      : t('ledgerImport.cell', { head, before, after: after || t('ledger.blank') })}
                  </span>
                ))}
              </td>
              <td className="quiet" data-label={t('ledgerImport.column.at')}>
                {at}
              </td>
            </tr>
          ))}
        </tbody>
      </ListFrame>
    </section>
  )
}

/** What cannot be taken: where, what stands there, what to do. */
export function ImportProblems({ sheet }: { readonly sheet: LedgerImport }) {
  const { problems } = sheet
  return (
    <section className="figures-list" aria-label={t('ledgerImport.problems', { n: problems.length })}>
      <ListFrame n={problems.length} caption={t('ledgerImport.caption.problems')}>
        <thead>
          <tr>
            <th scope="col">{t('ledgerImport.column.at')}</th>
            <th scope="col">{t('ledgerImport.column.row')}</th>
            <th scope="col">{t('ledgerImport.column.raw')}</th>
            <th scope="col">{t('ledgerImport.column.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, SHOWN).map(({ at, name, raw, message }) => (
            <tr key={`${at} ${message}`}>
              <th scope="row">{at}</th>
              <td data-label={t('ledgerImport.column.row')}>{name}</td>
              <td data-label={t('ledgerImport.column.raw')}>{raw || t('ledger.blank')}</td>
              <td className="figures-remedy" data-label={t('ledgerImport.column.remedy')}>
                {message}
              </td>
            </tr>
          ))}
        </tbody>
      </ListFrame>
    </section>
  )
}
