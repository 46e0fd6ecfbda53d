import { Link, useParams } from 'react-router'
import type { PlanAlignment } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { spanParam } from '../plans/span-param.ts'

type Pair = PlanAlignment['pairs'][number]
type Target = PlanAlignment['ownOnly'][number]

const shapes = { unserved: '○', weaker: '▲', met: '●', beside: '—' } as const

/** The targets of the superior plan, each with what the plan has of it and whether that is enough. */
export function AlignmentTable(props: { readonly alignment: PlanAlignment; readonly pairs: readonly Pair[] }) {
  const { plan, superior } = props.alignment
  const parts = [true, false]
    .map((headline) => ({ headline, rows: props.pairs.filter((pair) => pair.headline === headline) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <section className="paper panel comparison">
      <div className="table-frame">
        <table className="list-table alignment-table stacked-table">
          <caption>{t('alignment.caption', { superior: superior?.title ?? '', plan: plan.title })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('alignment.column.superior')}</th>
              <th scope="col">{t('alignment.column.asked')}</th>
              <th scope="col">{t('alignment.column.own')}</th>
              <th scope="col">{t('alignment.column.promised')}</th>
              <th scope="col">{t('alignment.column.standing')}</th>
            </tr>
          </thead>
          {parts.map(({ headline, rows }) => (
            <tbody key={String(headline)}>
              {!headline && (
                <tr>
                  <th scope="rowgroup" colSpan={5} className="alignment-part">
                    {t('alignment.measures', { n: rows.length })}
                  </th>
                </tr>
              )}
              {rows.map((pair) => (
                <PairRow key={pair.superior.span.join()} alignment={props.alignment} pair={pair} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
}

function PairRow({ alignment, pair }: { readonly alignment: PlanAlignment; readonly pair: Pair }) {
  const { superior, own, others, standing, why } = pair
  return (
    <tr>
      <th scope="row">
        <TargetName planId={alignment.superior?.id ?? ''} target={superior} />
      </th>
      <td className="nowrap" data-label={t('alignment.column.asked')}>
        {requirement(superior)}
      </td>
      <td data-label={t('alignment.column.own')}>
        {own === null ? t('word.none') : <TargetName planId={alignment.plan.id} target={own} />}
        {others.map((other) => (
          <span key={other.span.join()} className="caption">
            {t('alignment.also', { where: other.where, printed: requirement(other) })}
          </span>
        ))}
      </td>
      <td data-label={t('alignment.column.promised')}>{own === null ? t('word.none') : requirement(own)}</td>
      <td className={`standing-${standing}`} data-label={t('alignment.column.standing')}>
        <i aria-hidden="true">{shapes[standing]}</i> {t(`alignment.standing.${standing}`)}
        {why !== null && <span className="caption">{why}</span>}
      </td>
    </tr>
  )
}

/** What the plan promises without being asked from above. */
export function OwnTargets(props: { readonly alignment: PlanAlignment; readonly targets: readonly Target[] }) {
  const { alignment, targets } = props
  if (targets.length === 0) return null
  return (
    <section className="paper panel comparison">
      <h2>{t('alignment.own', { n: targets.length })}</h2>
      <ul className="own-targets">
        {targets.map((target) => (
          <li key={target.span.join()}>
            <TargetName planId={alignment.plan.id} target={target} /> {requirement(target)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function TargetName({ planId, target }: { readonly planId: string; readonly target: Target }) {
  const { code = '' } = useParams()
  const at = spanParam(target.span as unknown as [number, number])
  return (
    <>
      <Link to={`/r/${code}/plans/${planId}?tab=source&at=${at}`}>{target.metric}</Link>
      <span className="caption">{target.where}</span>
    </>
  )
}

function requirement({ year, printed }: Target): string {
  return year === null ? printed : t('compare.printed', { year, raw: printed })
}
