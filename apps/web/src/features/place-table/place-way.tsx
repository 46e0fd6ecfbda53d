import type { VerdictTable } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'

/** More places are no table that anybody reads: one goes down to one of them first. */
const MOST = 100

/** Before the name of a group, which no level begins with. */
const GROUP = 'group:'

/** The way down to the place whose parts are listed, and which parts: those directly below, of a level, or of a group. */
export function PlaceWay({ table }: { readonly table: Pick<VerdictTable, 'path' | 'levels' | 'groups'> }) {
  const { get, set } = usePlanFilters()
  const { path, levels } = table
  const group = get('group')
  // One that has no members in the year stays chosen, and says so.
  const isKnown = group === '' || table.groups.some((one) => one.group === group)
  const groups = isKnown ? table.groups : [...table.groups, { group, count: 0 }]
  const offered = levels.filter(({ level, count }) => count <= MOST || level === get('level'))
  const go = (under: string | null) => set({ under, level: null, group: null, sort: null }, { push: true })
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
      {offered.length + groups.length > 0 && (
        <select
          aria-label={t('places.level')}
          value={group === '' ? get('level') : GROUP + group}
          onChange={({ target: { value } }) => {
            const chosen = value.startsWith(GROUP) ? value.slice(GROUP.length) : null
            set({ level: chosen === null ? value : null, group: chosen, sort: null })
          }}
        >
          <option value="">{t('places.level.below')}</option>
          {offered.map(({ level, count }) => (
            <option key={level} value={level}>
              {t('places.level.count', { n: count, level: word('places.level', level) })}
            </option>
          ))}
          {groups.length > 0 && (
            <optgroup label={t('places.group')}>
              {groups.map(({ group: name, count }) => (
                <option key={name} value={GROUP + name}>
                  {t('places.group.count', { group: name, n: count })}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      )}
    </div>
  )
}
