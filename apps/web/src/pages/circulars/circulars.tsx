import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { CircularList } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { monthWords } from '../../features/returns/month-words.ts'

/** The circulars of the place: the office sees each month and what to do about it, the others what is issued. */
export function CircularsPage() {
  const { code = '' } = useParams()
  usePageTitle(t('circulars.title'))
  const office = useSession().data?.user.role === 'office'
  const list = useQuery({ queryKey: ['circulars', code], queryFn: api.circulars })
  if (list.isPending) return <Skeleton rows={6} />
  if (list.isLoadingError) return <LoadFailure error={list.error} retry={() => list.refetch()} />
  const { months, circulars } = list.data
  const issued = circulars.filter(({ state }) => state === 'issued')
  const withdrawn = circulars.filter(({ state }) => state === 'withdrawn')
  const drafts = months.filter(({ circular }) => circular?.state === 'draft').length
  const unseen = issued.filter(({ seen }) => !seen).length
  const line = office
    ? t('circulars.line.office', { issued: issued.length, drafts })
    : t('circulars.line', { issued: issued.length, unseen })
  return (
    <>
      <PageHead title={t('circulars.title')} line={line} />
      {office && months.length === 0 && (
        <Empty title={t('circulars.empty.title')} text={t('circulars.empty')}>
          <Link to={`/r/${code}/reports`}>{t('circulars.empty.to')}</Link>
        </Empty>
      )}
      {!office && circulars.length === 0 && <Empty title={t('circulars.none.title')} text={t('circulars.none')} />}
      {months.length > 0 && <Months months={months} />}
      {!office && issued.length > 0 && <Issued caption={t('circulars.caption.issued')} rows={issued} />}
      {withdrawn.length > 0 && <Issued caption={t('circulars.caption.withdrawn')} rows={withdrawn} />}
    </>
  )
}

function Months({ months }: { readonly months: CircularList['months'] }) {
  const { code = '' } = useParams()
  return (
    <div className="paper table-frame">
      <table className="list-table">
        <caption>{t('circulars.caption.months')}</caption>
        <thead>
          <tr>
            {(['month', 'plan', 'returns', 'progress', 'circular', 'act'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`circulars.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.roundId}>
              <th scope="row" className="nowrap">
                {monthWords(month.period)}
              </th>
              <td>{month.planTitle}</td>
              <td>
                <Link to={`/r/${code}/reports?round=${month.roundId}`}>
                  {t(month.open === 0 ? 'circulars.returns.done' : 'circulars.returns', {
                    owed: month.owed,
                    open: month.open,
                  })}
                </Link>
              </td>
              <td>
                <a href={`/api/v1/rounds/${month.roundId}/progress.xlsx?place=${code}`}>
                  {t('circulars.progress')}
                  <span className="hidden-text">{monthWords(month.period)}</span>
                </a>
              </td>
              <td>
                {month.circular === null
                  ? t('circulars.state.none')
                  : (month.circular.number ?? t('circulars.state.draft'))}
              </td>
              <td>
                <Next month={month} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Next({ month }: { readonly month: CircularList['months'][number] }) {
  const { code = '' } = useParams()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { circular, roundId } = month
  if (circular !== null) {
    return (
      <Link to={`/r/${code}/circulars/${circular.id}`}>
        {t(circular.state === 'draft' ? 'circulars.goOn' : 'circulars.open')}
      </Link>
    )
  }
  const begin = async () => {
    try {
      const { id } = await api.beginCircular(roundId)
      await client.invalidateQueries({ queryKey: ['circulars'] })
      await navigate(`/r/${code}/circulars/${id}`)
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
      await client.invalidateQueries({ queryKey: ['circulars'] })
    }
  }
  return <Button onClick={begin}>{t('circulars.begin')}</Button>
}

function Issued(props: { readonly caption: string; readonly rows: CircularList['circulars'] }) {
  const { code = '' } = useParams()
  const withdrawn = props.rows.some(({ withdrawnFor }) => withdrawnFor !== null)
  return (
    <div className="paper table-frame">
      <table className="list-table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('circulars.column.circular')}</th>
            <th scope="col">{t('circulars.column.plan')}</th>
            <th scope="col">{t('circulars.column.number')}</th>
            <th scope="col">{t('circulars.column.issued')}</th>
            {withdrawn && <th scope="col">{t('circulars.column.reason')}</th>}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ id, title, planTitle, number, issuedAt, withdrawnFor, seen }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/r/${code}/circulars/${id}`}>{title}</Link>{' '}
                {!withdrawn && !seen && <strong>{t('circulars.unseen')}</strong>}
              </th>
              <td>{planTitle}</td>
              <td className="nowrap">{number}</td>
              <td className="nowrap">{issuedAt !== null && formatInstant(issuedAt)}</td>
              {withdrawn && <td>{withdrawnFor}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
