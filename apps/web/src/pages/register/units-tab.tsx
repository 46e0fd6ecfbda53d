import { useParams } from 'react-router'
import type { Post, RegisterUnit } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { Empty } from '../../app/states/empty.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { filterRegister } from '../../features/register/filter-register.ts'
import { Phone } from '../../features/register/phone.tsx'
import { PostDrawer } from '../../features/register/post-drawer.tsx'
import { UNIT_KINDS, UnitDrawer } from '../../features/register/unit-drawer.tsx'

const KINDS = ['leader', 'section_head', 'liaison'] as const

/** The units with their three posts; a row's buttons open the drawers in which they are changed. */
export function UnitsTab(props: { readonly units: readonly RegisterUnit[]; readonly office: boolean }) {
  const { units, office } = props
  const { code = '' } = useParams()
  const filters = usePlanFilters()
  const filter = { words: filters.get('q'), kind: filters.get('kind'), vacant: filters.get('vacant') === '1' }
  const rows = filterRegister(units, filter)
  const [openUnit = '', openKind = ''] = filters.get('post').split('.')
  const entry = units.find((one) => one.unit.id === openUnit)
  const post = entry?.posts.find((one) => one.kind === openKind)
  const edited = units.find((one) => one.unit.id === filters.get('unit'))
  if (units.length === 0) {
    return <Empty title={t('register.empty.title')} text={t(office ? 'register.empty.text' : 'register.empty.wait')} />
  }
  const filtered = filter.words !== '' || filter.kind !== '' || filter.vacant
  return (
    <>
      <search className="filters">
        <input
          type="search"
          aria-label={t('register.filter.words')}
          placeholder={t('register.filter.words')}
          value={filter.words}
          onChange={(event) => filters.set({ q: event.target.value })}
        />
        <select
          aria-label={t('register.filter.kind')}
          value={filter.kind}
          onChange={(event) => filters.set({ kind: event.target.value })}
        >
          <option value="">{t('register.filter.kind.all')}</option>
          {[...UNIT_KINDS, 'none'].map((kind) => (
            <option key={kind} value={kind}>
              {word('unitKind', kind)}
            </option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={filter.vacant}
            onChange={(event) => filters.set({ vacant: event.target.checked ? '1' : null })}
          />
          {t('register.filter.vacant')}
        </label>
        {filtered && (
          <button
            type="button"
            className="link-button"
            onClick={() => filters.set({ q: null, kind: null, vacant: null })}
          >
            {t('register.filter.clear')}
          </button>
        )}
        <span className="total" role="status">
          {filtered
            ? t('register.filtered', { n: rows.length, hidden: units.length - rows.length })
            : t('register.total', { n: rows.length })}
        </span>
      </search>
      <div className="paper table-frame">
        <table className="list-table register-table">
          <caption>{t('register.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('register.column.unit')}</th>
              {KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {word('postKind', kind)}
                </th>
              ))}
              <th scope="col" className="num">
                {t('register.column.measures')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit.id}>
                <th scope="row">
                  {row.unit.name}
                  {office && (
                    <button
                      type="button"
                      className="link-button"
                      aria-label={t('register.unit.edit.of', { unit: row.unit.name })}
                      onClick={() => filters.set({ unit: row.unit.id }, { push: true })}
                    >
                      {t('register.unit.edit')}
                    </button>
                  )}
                  <span className="caption">
                    {row.unit.kind && word('unitKind', row.unit.kind)}{' '}
                    {row.unit.aliases.length > 0 &&
                      t('register.unit.aliases', { names: row.unit.aliases.join(t('word.listComma')) })}
                  </span>
                </th>
                {row.posts.map((one) => (
                  <td key={one.kind} data-label={word('postKind', one.kind)}>
                    <PostCell
                      unit={row.unit.name}
                      post={one}
                      open={office ? () => filters.set({ post: `${row.unit.id}.${one.kind}` }, { push: true }) : null}
                    />
                  </td>
                ))}
                <td className="num" data-label={t('register.column.measures')}>
                  {row.unit.measureCount}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="panel-empty">{t('register.none')}</p>}
      </div>
      {office && entry && post && (
        <PostDrawer
          key={filters.get('post')}
          entry={entry}
          post={post}
          all={units}
          close={() => filters.set({ post: null })}
        />
      )}
      {office && edited && (
        <UnitDrawer
          key={`${code}${edited.unit.id}`}
          unit={edited.unit}
          all={units}
          close={() => filters.set({ unit: null })}
        />
      )}
    </>
  )
}

function PostCell(props: { readonly unit: string; readonly post: Post; readonly open: (() => void) | null }) {
  const { unit, post, open } = props
  const { holder, next } = post
  const act = holder ? 'register.handover' : 'register.appoint'
  return (
    <div className="post-cell">
      <p>
        {holder ? holder.name : <span className="lack">{t('register.vacant')}</span>}{' '}
        {open && (
          <button
            type="button"
            className="link-button"
            aria-label={t(`${act}.of`, { unit, post: word('postKind', post.kind) })}
            onClick={open}
          >
            {t(act)}
          </button>
        )}
      </p>
      {(post.section || post.title) && (
        <p className="caption">{[post.section, post.title].filter(Boolean).join(t('word.comma'))}</p>
      )}
      {holder && <Phone holder={holder} />}
      {next && <p className="caption">{t('register.next', { from: next.from, name: next.name })}</p>}
    </div>
  )
}
