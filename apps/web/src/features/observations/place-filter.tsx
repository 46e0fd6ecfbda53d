import type { EntryTable } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import type { EntryScope } from './use-entry.ts'

/** Of which place the figures are that are entered, or one indicator at the place and all that lie directly below. */
export function PlaceFilter(props: { readonly table: EntryTable; readonly scope: EntryScope }) {
  const { table, scope } = props
  const filters = usePlanFilters()
  if (table.places.length < 2) return null
  const [home, ...below] = table.places
  return (
    <search className="year-filters">
      <label>
        {t('observations.place')}{' '}
        <select
          value={scope.indicator === '' ? table.region : ''}
          onChange={({ target }) =>
            filters.set({ by: null, cell: null, region: target.value === home?.code ? null : target.value })
          }
        >
          {scope.indicator !== '' && <option value="">{t('observations.place.all')}</option>}
          {[...(home ? [home] : []), ...below].map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('observations.byPlace')}{' '}
        <select
          value={scope.indicator}
          onChange={({ target }) => filters.set({ by: target.value || null, cell: null, region: null })}
        >
          <option value="">{t('observations.byPlace.none')}</option>
          {table.indicators.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
