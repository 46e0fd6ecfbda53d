import { useQuery } from '@tanstack/react-query'
import { taskRows } from '@tongtu/plan'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { filterMeasures } from '../../features/plans/filter-measures.ts'
import { measureFilterOf } from '../../features/plans/measure-filter-of.ts'
import { MEASURE_ORDERS } from '../../features/plans/measure-orders.ts'
import { useSorted } from '../../features/plans/sort-head.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { PrintFrame } from './print-frame.tsx'
import { taskColumns } from './task-columns.ts'

/** A task of more characters may go on over the page: held together it would leave half a page blank. */
const LONG = { wide: 500, narrow: 200 } as const

/** The task breakdown as it goes on paper: A4 landscape, heads on every page; blanks for the units to fill where wanted. */
export function PlanPrint() {
  const { code = '', planId = '' } = useParams()
  const session = useSession()
  const filters = usePlanFilters()
  const plan = useQuery({ queryKey: ['plan', planId], queryFn: () => api.plan(planId) })
  const source = useQuery({ queryKey: ['plan-source', planId], queryFn: () => api.planSource(planId) })
  const filter = measureFilterOf(filters.get)
  const text = source.data?.text ?? ''
  const found = plan.data ? filterMeasures(plan.data.measures, filter, text, plan.data.sections) : []
  const measures = useSorted(found, MEASURE_ORDERS)
  usePageTitle(`${plan.data?.title ?? ''}${t('print.title')}`)
  const failed = [plan, source].find((query) => query.isLoadingError)
  if (failed?.error) return <LoadFailure error={failed.error} retry={() => failed.refetch()} />
  if (!plan.data || !source.data) return <Skeleton />
  const sections = new Map(plan.data.sections.map((section) => [section.id, section]))
  const filterWords = [
    filter.words && t('print.filter.words', { words: filter.words }),
    filter.unit,
    sections.get(filter.section)?.title,
    filter.withoutUnit ? t('measures.filter.nounit') : '',
  ].filter(Boolean)
  const rows = taskRows(plan.data, measures, ({ span }) => text.slice(...span))
  const toFill = filters.get('fill') !== ''
  const columns = taskColumns(rows, { toFill })
  const nodes = columns.filter(({ node }) => node)
  return (
    <PrintFrame
      plan={plan.data.title}
      title={t('print.title')}
      head={
        t('print.head', { place: session.data?.user.jurisdiction.name ?? code, n: rows.length }) +
        (filterWords.length > 0 ? t('print.filters', { filters: filterWords.join(t('word.listComma')) }) : '')
      }
      back={`/r/${code}/plans/${planId}?${backQuery(filters.search)}`}
      kind={toFill ? 'print-task print-fill' : 'print-task'}
      columns={columns.length}
      choice={
        <label className="print-choice">
          <input
            type="checkbox"
            checked={toFill}
            onChange={({ target }) => filters.set({ fill: target.checked ? '1' : null })}
          />
          {t('print.fill')}
        </label>
      }
    >
      <thead>
        <tr>
          {columns.map((column) =>
            column.node ? (
              column === nodes[0] && (
                <th key={column.key} scope="colgroup" colSpan={nodes.length}>
                  {t('print.column.nodes')}
                </th>
              )
            ) : (
              <th key={column.key} scope="col" rowSpan={toFill ? 2 : 1} className={column.key.replaceAll('.', '-')}>
                {t(column.key)}
              </th>
            ),
          )}
        </tr>
        {toFill && (
          <tr>
            {nodes.map(({ key }) => (
              <th key={key} scope="col" className="print-quarter">
                {t(key)}
              </th>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.measureId} className={row.task.length > LONG[toFill ? 'narrow' : 'wide'] ? 'print-long' : ''}>
            {columns.map(({ key, value }) => {
              const Cell = key === 'print.column.task' ? 'th' : 'td'
              return (
                <Cell key={key} className={key.replaceAll('.', '-')} {...(Cell === 'th' && { scope: 'row' })}>
                  {value?.(row, at)}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </PrintFrame>
  )
}

function backQuery(search: URLSearchParams): string {
  const back = new URLSearchParams(search)
  back.set('tab', 'measures')
  back.delete('fill')
  return back.toString()
}
