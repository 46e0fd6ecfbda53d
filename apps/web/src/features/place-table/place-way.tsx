import type { VerdictTable } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'

/** More places are no table that anybody reads: one goes down to one of them first. */
const MOST = 100

/** The way down to the place whose parts are listed, and the level of those parts. */
export function PlaceWay({ table }: { readonly table: Pick<VerdictTable, 'path' | 'levels'> }) {
  const { get, set } = usePlanFilters()
  const { path, levels } = table
  const offered = levels.filter(({ level, count }) => count <= MOST || level === get('level'))
  const go = (under: string | null) => set({ under, level: null, sort: null }, { push: true })
  return (
    <div className="place-way">
      <nav aria-label={t('places.way')}>
        <ol>
          {path.map(({ code, name }, at) => (
            <li key={code}>
              {at === path.length - 1 ? (
                <b aria-current="location">{name}</b>
              ) : (
                <button type="button" className="link-button" onClick={() => go(at === 0 ? null : code)}>
                  {name}
                </button>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {offered.length > 0 && (
        <select
          aria-label={t('places.level')}
          value={get('level')}
          onChange={({ target }) => set({ level: target.value, sort: null })}
        >
          <option value="">{t('places.level.below')}</option>
          {offered.map(({ level, count }) => (
            <option key={level} value={level}>
              {t('places.level.count', { n: count, level: word('places.level', level) })}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
