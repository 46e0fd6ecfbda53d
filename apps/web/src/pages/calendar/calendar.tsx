import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dayFromNumber, dayNumber } from '@tongtu/kernel'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { thisYear, today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { type CalendarDay, daysOfMonth } from '../../features/calendar/calendar-days.ts'
import { DayDrawer } from '../../features/calendar/day-drawer.tsx'
import { MonthTable } from '../../features/calendar/month-table.tsx'
import { NoticeDrawer } from '../../features/calendar/notice-drawer.tsx'
import './calendar.css'

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** A year of working days: what is entered, what is missing, and how to change it. */
export function CalendarPage() {
  usePageTitle(t('calendar.title'))
  const [search, setSearch] = useSearchParams()
  const office = useSession().data?.user.role === 'office'
  const present = today()
  const year = Number(search.get('year')) || thisYear()
  const calendar = useQuery({
    queryKey: ['work-days', year],
    queryFn: () => api.workDays(year),
    placeholderData: keepPreviousData,
  })
  const [chosen, setChosen] = useState<CalendarDay | null>(null)
  const [pasting, setPasting] = useState<number | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const show = (one: number) => {
    setCurrent(null)
    setSearch({ year: String(one) }, { replace: true })
  }
  if (calendar.isPending) return <Skeleton />
  if (calendar.isLoadingError) return <LoadFailure error={calendar.error} retry={() => calendar.refetch()} />
  const months = MONTHS.map((month) => daysOfMonth(calendar.data, month))
  const work = months.flat().filter(({ kind }) => kind === 'work').length
  const { missing } = calendar.data
  const stop = current ?? (present.startsWith(`${calendar.data.year}-`) ? present : `${calendar.data.year}-01-01`)
  const move = (event: KeyboardEvent, day: string) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = dayFromNumber(dayNumber(day) + step)
    if (!next.startsWith(`${calendar.data.year}-`)) return
    setCurrent(next)
    document.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  const open = (one: CalendarDay) => {
    setCurrent(one.day)
    setChosen(one)
  }
  return (
    <>
      <PageHead
        title={t('calendar.title')}
        line={t('calendar.line', { year: calendar.data.year, work, rest: months.flat().length - work })}
      >
        {office && (
          <Button type={missing ? 'primary' : 'default'} onClick={() => setPasting(missing ?? year)}>
            {t('calendar.notice')}
          </Button>
        )}
      </PageHead>
      {missing && (
        <p className="calendar-missing" role="status">
          {t('calendar.missing', { year: missing })}
        </p>
      )}
      <nav className="calendar-years" aria-label={t('calendar.years')}>
        <Button onClick={() => show(year - 1)} disabled={year <= 2000}>
          {t('calendar.previous')}
        </Button>
        <b aria-live="polite">{t('calendar.year', { year: calendar.data.year })}</b>
        <Button onClick={() => show(year + 1)} disabled={year >= 2100}>
          {t('calendar.next')}
        </Button>
        <p className="calendar-legend">
          <span className="day-sample day-rest">{t('calendar.mark.rest')}</span> {t('calendar.legend.rest')}
          <span className="day-sample day-work">{t('calendar.mark.work')}</span> {t('calendar.legend.work')}
          {office && <span className="quiet legend-keys">{t('calendar.legend.keys')}</span>}
        </p>
      </nav>
      <div className="months">
        {months.map((days, index) => (
          <MonthTable
            key={MONTHS[index]}
            month={index + 1}
            days={days}
            current={office ? stop : null}
            open={open}
            move={move}
          />
        ))}
      </div>
      {chosen && <DayDrawer key={chosen.day} one={chosen} close={() => setChosen(null)} />}
      {pasting !== null && (
        <NoticeDrawer
          year={pasting}
          close={(entered) => {
            setPasting(null)
            if (entered) show(entered)
          }}
        />
      )}
    </>
  )
}
