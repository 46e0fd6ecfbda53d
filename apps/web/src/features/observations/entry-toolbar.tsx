import { Button } from 'antd'
import type { Ref } from 'react'
import { formatClock } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import '../../app/filters.css'
import './entry-toolbar.css'
import { usePhone } from '../../app/use-phone.ts'
import { isUnsaved } from '../grid/row-save.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import type { Entry, EntryAct, EntryWork } from './entry-state.ts'
import { states } from './figure-content.ts'
import { countRows, isStuck, views } from './list-rows.ts'

/** How much is filled, what narrows the rows, in which state new figures are written, and how safely all is stored. */
export function EntryToolbar(props: {
  readonly entry: Entry
  readonly savedAt: Date | null
  readonly act: (act: EntryAct) => void
  /** Leads to the first row that waits for its figure. */
  readonly toFirst: () => void
  /** Holds what is entered against the rules. */
  readonly validate: () => void
  readonly bar: Ref<HTMLDivElement>
}) {
  const { entry, savedAt, act, toFirst, validate, bar } = props
  const filters = usePlanFilters()
  const works = [...entry.rows.values()]
  const { filled, asked, views: counts } = countRows(works)
  const mayEnter = works.some(({ row }) => row.mayEnter)
  const view = filters.get('show') || 'all'
  const phone = usePhone()
  const narrow = (
    <>
      <fieldset className="segments">
        <legend className="hidden-text">{t('observations.view')}</legend>
        {views.map((one) => (
          <label key={one} className={one === view ? 'segment-on' : ''}>
            <input
              type="radio"
              name="show"
              checked={one === view}
              onChange={() => filters.set({ show: one === 'all' ? null : one })}
            />
            {t(`observations.view.${one}`, { n: counts[one] })}
          </label>
        ))}
      </fieldset>
      <input
        type="search"
        aria-label={t('observations.search')}
        placeholder={t('observations.search')}
        value={filters.get('q')}
        onChange={(event) => filters.set({ q: event.target.value })}
      />
      <UnitFilter works={works} />
    </>
  )
  return (
    <div className="filters entry-tools" ref={bar}>
      <button type="button" className="link-button entry-count" disabled={filled === asked} onClick={toFirst}>
        {t('observations.filled', { filled, asked })}
      </button>
      {phone ? (
        <details className="entry-narrow">
          <summary>{t('observations.narrow')}</summary>
          {narrow}
        </details>
      ) : (
        narrow
      )}
      {mayEnter && (
        <>
          <label title={t('observations.state.hint')}>
            {t('observations.state')}
            <select value={entry.state} onChange={({ target }) => filters.set({ state: target.value })}>
              {states.map((one) => (
                <option key={one} value={one}>
                  {word('observationState', one)}
                </option>
              ))}
            </select>
          </label>
          <Button disabled={entry.past.length === 0} onClick={() => act({ act: 'undo' })}>
            {t('observations.undo')}
          </Button>
        </>
      )}
      <Button title="Ctrl+Enter" onClick={validate}>
        {t('validation.run')}
      </Button>
      <span className="caption" role="status">
        {savesWords(entry, savedAt)}
      </span>
    </div>
  )
}

function UnitFilter({ works }: { readonly works: readonly EntryWork[] }) {
  const filters = usePlanFilters()
  const units = [...new Set(works.flatMap(({ row }) => row.units))].sort((a, b) => a.localeCompare(b, 'zh'))
  return (
    <label>
      {t('observations.unit')}{' '}
      <select value={filters.get('unit')} onChange={(event) => filters.set({ unit: event.target.value })}>
        <option value="">{t('assignments.unit.all')}</option>
        {units.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </select>
    </label>
  )
}

function savesWords({ rows }: Entry, savedAt: Date | null): string {
  const works = [...rows.values()]
  const open = works.filter(isUnsaved)
  const stuck = open.filter(isStuck)
  if (stuck.length > 0) return t('observations.saves.stuck', { n: stuck.length })
  if (open.length > 0) return t('observations.saves.open', { n: open.length })
  return savedAt ? t('observations.saves.all', { time: formatClock(savedAt) }) : ''
}
