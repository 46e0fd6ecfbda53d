import type { UnitLoad } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import './load-table.css'

/** What the year makes for each unit, seen before anything is sent: figures, each with a bar of its length. */
export function LoadTable(props: {
  readonly loads: readonly UnitLoad[]
  /** Address of a unit's task letter, where letters can be made. */
  readonly letterOf?: ((unitId: string) => string) | null
}) {
  const { loads, letterOf = null } = props
  if (loads.length === 0) return <p className="quiet">{t('assignments.loads.none')}</p>
  const most = {
    measures: Math.max(...loads.map(({ measures }) => measures)),
    nodes: Math.max(...loads.map(({ nodes }) => nodes)),
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled sideways by keys
    <section className="table-frame paper load-frame" tabIndex={0} aria-label={t('assignments.loads')}>
      <table className="list-table load-table">
        <caption>{t('assignments.loads.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('assignments.loads.unit')}</th>
            <th scope="col">{t('assignments.loads.measures')}</th>
            <th scope="col">{t('assignments.loads.nodes')}</th>
            <th scope="col">{t('assignments.loads.busiest')}</th>
            {letterOf && <th scope="col">{t('letters.title')}</th>}
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.unitId}>
              <th scope="row">{load.name}</th>
              {(['measures', 'nodes'] as const).map((count) => (
                <td key={count}>
                  <span className="load">
                    <b>{load[count]}</b>
                    <i aria-hidden="true" style={{ width: `${(100 * load[count]) / Math.max(1, most[count])}px` }} />
                  </span>
                </td>
              ))}
              <td className="nowrap">
                {load.busiest === null
                  ? t('word.none')
                  : t('assignments.loads.month', { month: Number(load.busiest.slice(5)), n: load.busiestNodes })}
              </td>
              {letterOf && (
                <td className="nowrap">
                  <a href={letterOf(load.unitId)} aria-label={t('letters.of', { unit: load.name })}>
                    {t('letters.one')}
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
