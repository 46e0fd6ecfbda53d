import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'

/** As of when a page reads. */
export interface AsOf {
  /** The day asked for; null: as everything stands. */
  readonly day: string | null
  /** The instant at which that day ends in China, for the server; null: now. */
  readonly instant: string | null
}

/** The day that the address asks for. */
export function asOfDay(get: (name: string) => string): AsOf {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(get('asOf')) ? get('asOf') : null
  return { day, instant: day === null ? null : new Date(`${day}T23:59:59.999+08:00`).toISOString() }
}

/** Chooses the day as of which a page reads, and says so where it is not today. */
export function AsOfField() {
  const { get, set } = usePlanFilters()
  const { day } = asOfDay(get)
  return (
    <>
      <label>
        {t('indicator.asOf.label')}{' '}
        <input
          type="date"
          max={today()}
          value={day ?? today()}
          onChange={({ target }) =>
            target.validity.valid && set({ asOf: target.value === today() ? null : target.value })
          }
        />
      </label>
      {day !== null && (
        <span role="status">
          {t('indicator.asOf.then', { day })}{' '}
          <button type="button" className="link-button" onClick={() => set({ asOf: null })}>
            {t('indicator.asOf.now')}
          </button>
        </span>
      )}
    </>
  )
}
