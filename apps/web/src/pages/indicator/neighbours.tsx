import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { IndicatorList, IndicatorPage } from '../../api/types.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { asOfDay } from '../../features/indicators/as-of.tsx'
import { indicatorPath } from '../../features/indicators/indicator-path.ts'
import { filterRows, rowFilterOf } from '../../features/indicators/row-facets.ts'
import { ordersOf } from '../../features/indicators/row-years.ts'
import { useSorted } from '../../features/plans/sort-head.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'

/** 上一项 and 下一项 of the list that one came from, in its order and as it was filtered. */
export function Neighbours(props: { readonly page: IndicatorPage; readonly years: readonly number[] }) {
  const { page, years } = props
  const { code = '' } = useParams()
  const { instant } = asOfDay(usePlanFilters().get)
  const list = useQuery({
    queryKey: ['indicators', code, page.planId, Number(page.year), instant],
    queryFn: () => api.indicators(page.planId, Number(page.year), instant),
  })
  return <Steps page={page} list={list.data ?? none} years={years} />
}

const none = { rows: [], searched: {} }

function Steps(props: {
  readonly page: IndicatorPage
  readonly list: Pick<IndicatorList, 'rows' | 'searched'>
  readonly years: readonly number[]
}) {
  const { page, list, years } = props
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const { get, search } = usePlanFilters()
  const filtered = useSorted(filterRows(list, rowFilterOf(get)), ordersOf(years))
  const isHere = ({ indicator }: IndicatorList['rows'][number]) => indicator.id === page.row.indicator.id
  // One who came by a link of another filter goes through the whole table.
  const walked = filtered.some(isHere) ? filtered : list.rows
  const here = walked.findIndex(isHere)
  const before = here > 0 ? walked[here - 1] : undefined
  const next = here === -1 ? undefined : walked[here + 1]
  const go = (row: typeof before) => row && navigate(indicatorPath(code, row.indicator.id, search))
  useKeys({ '[': () => go(before), ']': () => go(next) })
  const step = (row: typeof before, text: string) => (
    <Button disabled={!row} title={row?.indicator.name} onClick={() => go(row)}>
      {text}
    </Button>
  )
  return (
    <>
      {here !== -1 && (
        <span className="quiet neighbours-at">{t('indicators.of', { n: here + 1, of: walked.length })}</span>
      )}
      {step(before, t('indicator.before'))}
      {step(next, t('indicator.next'))}
    </>
  )
}
