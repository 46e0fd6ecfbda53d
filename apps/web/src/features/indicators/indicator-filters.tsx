import type { IndicatorList } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { choicesOf, facetNames, narrowingNames, type RowFilter } from './row-facets.ts'
import { lightOf } from './status-mark.tsx'
import './indicator-filters.css'

const VIEWS = ['table', 'years', 'places'] as const

/** How the table is drawn and what narrows it, all in the address. */
export function IndicatorFilters({ list, shown }: { readonly list: IndicatorList; readonly shown: number }) {
  const filters = usePlanFilters()
  const view = VIEWS.find((one) => one === filters.get('view')) ?? 'table'
  return (
    <search className="filters indicator-filters">
      <fieldset className="segments">
        <legend className="hidden-text">{t('indicators.view')}</legend>
        {VIEWS.map((one) => (
          <label key={one} className={view === one ? 'segment-on' : ''}>
            <input
              type="radio"
              name="indicators-view"
              checked={view === one}
              onChange={() => filters.set({ view: one === 'table' ? null : one })}
            />
            {t(`indicators.view.${one}`)}
          </label>
        ))}
      </fieldset>
      {(['category', 'attribute'] as const).map((name) => {
        const choices = choicesOf(list, name)
        if (choices.length < 2 && filters.get(name) === '') return null
        return (
          <select
            key={name}
            aria-label={t(`indicators.${name}`)}
            value={filters.get(name)}
            onChange={({ target }) => filters.set({ [name]: target.value })}
          >
            <option value="">{t(`indicators.${name}.all`)}</option>
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        )
      })}
      <input
        type="search"
        aria-label={t('indicators.search')}
        placeholder={t('indicators.search')}
        value={filters.get('q')}
        onChange={({ target }) => filters.set({ q: target.value })}
      />
      <span className="total" role="status">
        {shown === list.rows.length
          ? t('indicators.total', { n: shown })
          : t('indicators.filtered', { n: shown, hidden: list.rows.length - shown })}
      </span>
    </search>
  )
}

/** What narrows the table, each to be taken away by itself. */
export function FilterChips({ filter }: { readonly filter: RowFilter }) {
  const { set } = usePlanFilters()
  const names = [...facetNames, ...narrowingNames].filter((name) => filter[name] !== '')
  if (names.length === 0) return null
  return (
    <p className="filter-chips">
      {names.map((name) => (
        <button key={name} type="button" onClick={() => set({ [name]: null })}>
          {t('indicators.chip', { name: t(`indicators.${name}`), value: valueWords(name, filter[name]) })}
          <i aria-hidden="true">×</i>
          <span className="hidden-text">{t('indicators.chip.remove')}</span>
        </button>
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => set(Object.fromEntries([...facetNames, ...narrowingNames].map((name) => [name, null])))}
      >
        {t('indicators.clear')}
      </button>
    </p>
  )
}

function valueWords(name: keyof RowFilter, value: string): string {
  if (name === 'status')
    return value === 'none' || value === 'awaiting'
      ? word('indicators.unjudged', value)
      : word('light', lightOf(value as never))
  if (name === 'warning') return value === 'any' ? t('indicators.any') : word('warning', value)
  return name === 'figure' ? word('indicators.figure', value) : value
}
