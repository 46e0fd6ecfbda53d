import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { lights } from '@tongtu/delivery'
import { Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { ListSummary, Lists, PlanSummary } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { LightMark } from '../../features/lights/light-mark.tsx'
import { MakeListsPanel } from '../../features/lists/make-lists-panel.tsx'
import { NewListForm } from '../../features/lists/new-list-form.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import '../../features/lists/lists.css'

/** Which lists are there, does what they hold agree with the plan, and how do they stand? */
export function ListsPage() {
  usePageTitle(t('lists.title'))
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const filters = usePlanFilters()
  const [plan, year] = [filters.get('plan'), Number(filters.get('year'))]
  const lists = useQuery({
    queryKey: ['lists', plan, year],
    queryFn: () => api.lists({ ...(plan === '' ? {} : { plan }), ...(year > 0 ? { year } : {}) }),
    placeholderData: keepPreviousData,
  })
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  if (lists.isLoadingError) return <LoadFailure error={lists.error} retry={() => lists.refetch()} />
  if (!plans.data || !lists.data) return <Skeleton rows={6} />
  if (plans.data.length === 0) return <Empty title={t('lists.empty.title')} text={t('lists.empty.plans')} />
  return <Covers plans={plans.data} found={lists.data} />
}

function Covers({ plans, found }: { readonly plans: readonly PlanSummary[]; readonly found: Lists }) {
  const { lists, years } = found
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const filters = usePlanFilters()
  const office = useSession().data?.user.role === 'office'
  const plan = filters.get('plan')
  const target = plans.find(({ id }) => id === plan) ?? plans[0]
  const making = {
    planId: target?.id ?? '',
    planTitle: target?.title ?? '',
    year: Number(filters.get('year')) || (years.includes(found.year) ? found.year : yearFor(target)),
  }
  const renew = () => client.invalidateQueries()
  const close = () => filters.set({ make: null, new: null })
  return (
    <div className="lists-page">
      <PageHead title={t('lists.title')} line={t('lists.line', { n: lists.length })}>
        <Button onClick={() => window.print()}>{t('lists.print')}</Button>
        {office && <Button onClick={() => filters.set({ new: '1', make: null })}>{t('lists.new')}</Button>}
        {office && (
          <Button type="primary" onClick={() => filters.set({ make: '1', new: null })}>
            {t('lists.make')}
          </Button>
        )}
      </PageHead>
      <search className="filters">
        <label>
          {t('lists.plan')}
          <select value={plan} onChange={(event) => filters.set({ plan: event.target.value })}>
            <option value="">{t('lists.plan.all')}</option>
            {plans.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('lists.year')}
          <select value={making.year} onChange={(event) => filters.set({ year: event.target.value })}>
            {yearsOf([...years, making.year], target).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </search>
      {office && filters.get('make') === '1' && (
        <MakeListsPanel key={`${making.planId} ${making.year}`} {...making} changed={renew} close={close} />
      )}
      {office && filters.get('new') === '1' && (
        <NewListForm
          {...making}
          close={close}
          made={(id) => void renew().then(() => navigate(`/r/${code}/lists/${id}`))}
        />
      )}
      {lists.length === 0 ? (
        <Empty title={t('lists.empty.title')} text={t(office ? 'lists.empty' : 'lists.empty.reader')} />
      ) : (
        <CoverTable lists={lists} place={`/r/${code}`} />
      )}
    </div>
  )
}

function CoverTable({ lists, place }: { readonly lists: readonly ListSummary[]; readonly place: string }) {
  return (
    <div className="paper table-frame">
      <table className="list-table list-entries">
        <caption>{t('lists.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lists.column.name')}</th>
            <th scope="col">{t('lists.column.listed')}</th>
            <th scope="col">{t('list.column.light')}</th>
            <th scope="col">{t('lists.column.year')}</th>
            <th scope="col">{t('lists.column.plan')}</th>
            <th scope="col">{t('lists.column.map')}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <tr key={list.id}>
              <th scope="row">
                <Link to={`${place}/lists/${list.id}`}>{list.name}</Link>
              </th>
              <td>
                <Listed list={list} />
              </td>
              <td>
                {lights
                  .filter((light) => list.counts[light] > 0)
                  .map((light) => (
                    <Link key={light} className="lists-light" to={`${place}/lists/${list.id}?light=${light}`}>
                      <LightMark light={light} /> {list.counts[light]}
                    </Link>
                  ))}
              </td>
              <td data-head={t('lists.column.year')}>{list.year}</td>
              <td>
                <Link to={`${place}/plans/${list.planId}`}>{list.planTitle}</Link>
              </td>
              <td>
                <Link className="nowrap" to={`${place}/plans/${list.planId}/map?year=${list.year}`}>
                  {t('lists.map')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How many there are, beside what the plan itself says. */
export function Listed({ list }: { readonly list: ListSummary }) {
  const { announced, listed } = list
  if (announced === null) return <>{t('lists.listed', { n: listed })}</>
  return (
    <>
      {t('lists.announced', { announced, n: listed })}
      {announced !== listed && (
        <span className="entry-tag">{t('lists.announced.differ', { n: Math.abs(announced - listed) })}</span>
      )}
    </>
  )
}

/** The year a plan is worked in: this one, within the years of the plan. */
function yearFor(plan: PlanSummary | undefined): number {
  const now = thisYear()
  const [from, to] = [Number(plan?.period?.from ?? now), Number(plan?.period?.to ?? now)]
  return Math.min(Math.max(now, from), to)
}

function yearsOf(known: readonly number[], plan: PlanSummary | undefined): readonly number[] {
  const [from, to] = [Number(plan?.period?.from ?? 0), Number(plan?.period?.to ?? 0)]
  const own = from > 0 && to >= from && to - from < 20 ? Array.from({ length: to - from + 1 }, (_, n) => from + n) : []
  return [...new Set([...own, ...known, thisYear()])].sort((a, b) => b - a)
}
