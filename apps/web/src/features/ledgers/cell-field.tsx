import { useId } from 'react'
import type { LedgerDetail } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { headOf } from './ledger-table.tsx'

/** A cell of a row as its column wants it; regions and units are offered and may be typed. */
export function CellField(props: {
  readonly column: LedgerDetail['template']['columns'][number]
  readonly detail: Pick<LedgerDetail, 'regions' | 'units'>
  readonly value: string
  readonly problem: string | null
  readonly change: (value: string) => void
}) {
  const { column, detail, value, problem, change } = props
  const id = useId()
  const given = {
    id,
    value,
    required: column.needed,
    'aria-invalid': problem !== null,
    ...(problem === null ? {} : { 'aria-describedby': `${id}-problem` }),
  }
  const offered = { region: detail.regions, unit: detail.units.map(({ name }) => name) }
  const suggestions = column.type === 'region' || column.type === 'unit' ? offered[column.type] : null
  return (
    <div className="ledger-cell">
      <label htmlFor={id}>
        {headOf(column)}
        {column.needed && <span className="entry-tag">{t('ledger.row.needed')}</span>}
      </label>
      {column.type === 'choice' ? (
        <select {...given} onChange={({ target }) => change(target.value)}>
          <option value="">{t('ledger.target.choose')}</option>
          {column.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input
          {...given}
          type={column.type === 'date' ? 'date' : 'text'}
          maxLength={500}
          {...(column.type === 'number' ? { inputMode: 'decimal' as const } : {})}
          {...(suggestions === null ? {} : { list: `${id}-offered` })}
          onChange={({ target }) => change(target.value)}
        />
      )}
      {suggestions !== null && (
        <datalist id={`${id}-offered`}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className="ledger-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
