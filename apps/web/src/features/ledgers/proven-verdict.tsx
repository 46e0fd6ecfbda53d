import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { IndicatorPage, LedgerSummary, PromisedTargets } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { figureText } from '../indicators/figure-text.ts'
import type { Status } from '../indicators/row-facets.ts'
import { StatusMark } from '../indicators/status-mark.tsx'
import { yearFigure } from '../indicators/year-figure.ts'

type Target = LedgerSummary['targets'][number]

/** How the promise that a ledger proves is judged for its year, which the count of today need not be: 2023年末 11/12 ■滞后. */
export function ProvenVerdict({ target }: { readonly target: Target }) {
  const { subject, targets } = target
  const last = targets
    .map(({ year }) => year.slice(0, 4))
    .sort()
    .at(-1)
  if (last === undefined) return null
  const year = Math.min(Number(last), thisYear())
  const Reads = subject.startsWith('i-') ? OfRow : OfSentence
  return <Reads target={target} year={year} />
}

interface Reads {
  readonly target: Target
  readonly year: number
}

function OfRow({ target, year }: Reads) {
  const { code = '' } = useParams()
  const page = useQuery({
    queryKey: ['indicator', code, target.subject, year, null, ''],
    queryFn: (): Promise<IndicatorPage> => api.indicator(target.subject, year),
  })
  if (!page.data?.verdict) return null
  const { figure } = yearFigure(page.data.row, year)
  return <Words {...{ target, year }} value={figure?.value ?? null} status={page.data.verdict.status} />
}

function OfSentence({ target, year }: Reads) {
  const { planId, measure, subject } = target
  const found = useQuery({
    queryKey: ['promised-targets', planId, measure ?? 'all', year],
    queryFn: (): Promise<PromisedTargets> => api.promisedTargets(planId, year, measure ?? undefined),
  })
  const promised = found.data?.targets.find(({ id }) => id === subject)
  if (!promised?.verdict) return null
  return <Words {...{ target, year }} value={promised.value} status={promised.verdict.status} />
}

function Words(props: Reads & { readonly value: string | null; readonly status: Status }) {
  const { target, year, value, status } = props
  const due = target.targets.find((one) => one.year === String(year))?.raw.replace(/^[<>=≤≥＜＞]+/, '')
  const figures = [value === null ? t('word.none') : figureText(value), ...(due === undefined ? [] : [due])].join('/')
  return (
    <span>
      {t(year < thisYear() ? 'ledger.target.reads' : 'ledger.target.reads.now', { year, figures })}{' '}
      <StatusMark status={status} />
    </span>
  )
}
