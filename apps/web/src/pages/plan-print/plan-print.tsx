import { useQuery } from '@tanstack/react-query'
import { taskRows } from '@tongtu/plan'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { type MessageKey, t } from '../../app/locale/messages.ts'
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

const AFTER: readonly MessageKey[] = [
  'print.column.lead',
  'print.column.supporting',
  'print.column.leader',
  'print.column.officer',
  'print.column.phone',
  'print.column.due',
  'print.column.basis',
]
const BEFORE: readonly MessageKey[] = [
  'print.column.no',
  'print.column.category',
  'print.column.task',
  'print.column.target',
]
const QUARTERS: readonly MessageKey[] = ['print.column.q1', 'print.column.q2', 'print.column.q3', 'print.column.q4']

/** The task breakdown as it goes on paper: A4 landscape, heads on every page, blanks for the units to fill. */
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
  return (
    <PrintFrame
      plan={plan.data.title}
      title={t('print.title')}
      head={
        t('print.head', { place: session.data?.user.jurisdiction.name ?? code, n: rows.length }) +
        (filterWords.length > 0 ? t('print.filters', { filters: filterWords.join(t('word.listComma')) }) : '')
      }
      back={`/r/${code}/plans/${planId}?${backQuery(filters.search)}`}
      link={`/r/${code}/plans/${planId}`}
      columns={BEFORE.length + QUARTERS.length + AFTER.length}
    >
      <thead>
        <tr>
          {BEFORE.map((key) => (
            <th key={key} scope="col" rowSpan={2} className={key.replaceAll('.', '-')}>
              {t(key)}
            </th>
          ))}
          <th scope="colgroup" colSpan={4}>
            {t('print.column.nodes')}
          </th>
          {AFTER.map((key) => (
            <th key={key} scope="col" rowSpan={2} className={key.replaceAll('.', '-')}>
              {t(key)}
            </th>
          ))}
        </tr>
        <tr>
          {QUARTERS.map((key) => (
            <th key={key} scope="col" className="print-quarter">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.measureId}>
            <td className="print-no">{at + 1}</td>
            <td>{row.category}</td>
            <th scope="row">{row.task}</th>
            <td className="print-lines">{row.targets}</td>
            <td />
            <td />
            <td />
            <td />
            <td className="print-lines">{row.lead}</td>
            <td>{row.supporting}</td>
            <td />
            <td />
            <td />
            <td>{row.due}</td>
            <td>{row.basis}</td>
          </tr>
        ))}
      </tbody>
    </PrintFrame>
  )
}

function backQuery(search: URLSearchParams): string {
  const back = new URLSearchParams(search)
  back.set('tab', 'measures')
  return back.toString()
}
