import { lights, trackLabel } from '@tongtu/delivery'
import type { ListDetail } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import type { usePlanFilters } from '../../features/plans/use-plan-filters.ts'

const VIEWS = ['table', 'board', 'roadmap'] as const

/** How the list is drawn and what narrows it, all in the address; lights carry their counts. */
export function ListFilters(props: {
  readonly detail: ListDetail
  readonly filters: ReturnType<typeof usePlanFilters>
}) {
  const { detail, filters } = props
  const { list, entries, tracks } = detail
  const view = VIEWS.find((one) => one === filters.get('view')) ?? 'table'
  const units = [...new Set(entries.flatMap(({ lead }) => lead))].sort((a, b) => a.localeCompare(b, 'zh'))
  const dropped = entries.filter(({ state }) => state === 'dropped').length
  return (
    <search className="filters">
      <fieldset className="segments">
        <legend className="hidden-text">{t('list.view')}</legend>
        {VIEWS.map((one) => (
          <label key={one} className={view === one ? 'segment-on' : ''}>
            <input
              type="radio"
              name="list-view"
              checked={view === one}
              onChange={() => filters.set({ view: one === 'table' ? null : one })}
            />
            {t(`list.view.${one}`)}
          </label>
        ))}
      </fieldset>
      <input
        type="search"
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        value={filters.get('q')}
        onChange={(event) => filters.set({ q: event.target.value })}
      />
      {units.length > 1 && (
        <select
          aria-label={t('list.unit')}
          value={filters.get('unit')}
          onChange={(event) => filters.set({ unit: event.target.value })}
        >
          <option value="">{t('list.unit.all')}</option>
          {units.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      )}
      {tracks.length > 0 && (
        <select
          aria-label={t('list.track')}
          value={filters.get('track')}
          onChange={(event) => filters.set({ track: event.target.value })}
        >
          <option value="">{t('list.track.all')}</option>
          {tracks.map((track) => (
            <option key={track.id} value={track.id}>
              {`${trackLabel(track)} ${track.name}`}
            </option>
          ))}
        </select>
      )}
      <fieldset className="segments">
        <legend className="hidden-text">{t('list.column.light')}</legend>
        {['', ...lights].map((light) => (
          <label key={light} className={filters.get('light') === light ? 'segment-on' : ''}>
            <input
              type="radio"
              name="list-light"
              checked={filters.get('light') === light}
              onChange={() => filters.set({ light })}
            />
            {light === ''
              ? t('list.light.all', { n: list.listed })
              : t('list.light', { word: word('light', light), n: list.counts[light as keyof typeof list.counts] })}
          </label>
        ))}
      </fieldset>
      {dropped > 0 && (
        <label>
          <input
            type="checkbox"
            checked={filters.get('dropped') === '1'}
            onChange={(event) => filters.set({ dropped: event.target.checked ? '1' : null })}
          />
          {t('list.dropped', { n: dropped })}
        </label>
      )}
    </search>
  )
}
