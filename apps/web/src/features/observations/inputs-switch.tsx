import type { EntryTable } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import type { EntryScope } from './use-entry.ts'

const TABLES = ['', 'inputs'] as const

/** The plan's indicators, or what they are computed from and the plan does not list: two tables entered alike. */
export function InputsSwitch({ table, scope }: { readonly table: EntryTable; readonly scope: EntryScope }) {
  const filters = usePlanFilters()
  if (table.inputs === 0 && scope.inputs === '') return null
  return (
    <fieldset className="segments inputs-switch">
      <legend className="hidden-text">{t('observations.table')}</legend>
      {TABLES.map((one) => (
        <label key={one} className={scope.inputs === one ? 'segment-on' : ''}>
          <input
            type="radio"
            name="entry-table"
            checked={scope.inputs === one}
            onChange={() => filters.set({ table: one || null, by: null, cell: null, show: null })}
          />
          {t(one === '' ? 'observations.table.plan' : 'observations.table.inputs', { n: table.inputs })}
        </label>
      ))}
    </fieldset>
  )
}
