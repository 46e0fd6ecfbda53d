import type { MapSheet } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import type { usePlanFilters } from '../../features/plans/use-plan-filters.ts'

/** Year, version, what it is compared with, only late chains, picture or table: all in the address. */
export function MapFilters(props: { readonly sheet: MapSheet; readonly filters: ReturnType<typeof usePlanFilters> }) {
  const { sheet, filters } = props
  const { versions, version } = sheet
  const years = [...new Set([sheet.map.year, ...sheet.years])].sort((a, b) => b - a)
  const earlier = versions.filter(({ number }) => version === null || number < version.number)
  const table = filters.get('view') === 'table'
  return (
    <search className="filters">
      <label>
        {t('map.filter.year')}
        <select
          value={sheet.map.year}
          onChange={(event) => filters.set({ year: event.target.value, version: null, compare: null, node: null })}
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label>
        {t('map.filter.version')}
        <select
          value={version?.number ?? ''}
          onChange={(event) => filters.set({ version: event.target.value, compare: null, node: null })}
        >
          <option value="">{t('map.current')}</option>
          {versions.map(({ number, frozenAt }) => (
            <option key={number} value={number}>
              {t('map.version.option', { number, day: formatDate(frozenAt) })}
            </option>
          ))}
        </select>
      </label>
      {earlier.length > 0 && (
        <label>
          {t('map.filter.compare')}
          <select value={filters.get('compare')} onChange={(event) => filters.set({ compare: event.target.value })}>
            <option value="">{t('map.filter.compare.none')}</option>
            {earlier.map(({ number }) => (
              <option key={number} value={number}>
                {t('map.version', { number })}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <input
          type="checkbox"
          checked={filters.get('late') === '1'}
          onChange={(event) => filters.set({ late: event.target.checked ? '1' : null })}
        />
        {t('map.filter.late')}
      </label>
      <fieldset className="segments">
        <legend className="hidden-text">{t('map.title')}</legend>
        {(['grid', 'table'] as const).map((view) => (
          <label key={view} className={(view === 'table') === table ? 'segment-on' : ''}>
            <input
              type="radio"
              name="map-view"
              checked={(view === 'table') === table}
              onChange={() => filters.set({ view: view === 'table' ? 'table' : null })}
            />
            {t(`map.view.${view}`)}
          </label>
        ))}
      </fieldset>
    </search>
  )
}
