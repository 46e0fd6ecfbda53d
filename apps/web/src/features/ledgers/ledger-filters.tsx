import { rowStates } from '@tongtu/delivery'
import type { LedgerDetail } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { OFFICE } from './filter-ledger-rows.ts'

/** What narrows a ledger and the day as of which it is shown, all in the address; states carry their counts. */
export function LedgerFilters({ detail }: { readonly detail: LedgerDetail }) {
  const { get, set } = usePlanFilters()
  const { rows, day } = detail
  const units = [...new Set(rows.map(({ unit }) => unit?.name ?? OFFICE))].sort((a, b) => a.localeCompare(b, 'zh'))
  const count = (state: string) => rows.filter((row) => row.state === state).length
  return (
    <search className="filters">
      <input
        type="search"
        aria-label={t('ledger.search')}
        placeholder={t('ledger.search')}
        value={get('q')}
        onChange={({ target }) => set({ q: target.value })}
      />
      <fieldset className="segments">
        <legend className="hidden-text">{t('ledger.state.legend')}</legend>
        {['', ...rowStates].map((state) => (
          <label key={state} className={get('state') === state ? 'segment-on' : ''}>
            <input
              type="radio"
              name="row-state"
              checked={get('state') === state}
              onChange={() => set({ state, counted: null })}
            />
            {state === ''
              ? t('ledger.state.all', { n: rows.length })
              : t('ledgers.state', { state: word('rowState', state), n: count(state) })}
          </label>
        ))}
      </fieldset>
      {units.length > 1 && (
        <select
          aria-label={t('ledger.unit')}
          value={get('unit')}
          onChange={({ target }) => set({ unit: target.value })}
        >
          <option value="">{t('ledger.unit.all')}</option>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {unit === OFFICE ? t('ledger.office') : unit}
            </option>
          ))}
        </select>
      )}
      <label>
        <input
          type="checkbox"
          checked={get('counted') === '1'}
          onChange={({ target }) => set({ counted: target.checked ? '1' : null })}
        />
        {t('ledger.counted.only')}
      </label>
      <label>
        {t('ledger.day')}{' '}
        <input
          type="date"
          max={today()}
          value={day}
          onChange={({ target }) =>
            target.validity.valid && set({ day: target.value === today() ? null : target.value })
          }
        />
      </label>
    </search>
  )
}
