import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { type MessageKey, t, word } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { answerWords } from '../../features/checks/answer-words.ts'
import { checkFilterOf, filterChecks } from '../../features/checks/filter-checks.ts'
import { placeNames } from '../../features/checks/place-names.ts'
import { ruleName } from '../../features/checks/rule-name.ts'
import { doubtWords } from '../../features/diagnostics/doubt-words.ts'
import { SeverityMark } from '../../features/diagnostics/severity.tsx'
import { sentenceAround } from '../../features/plans/sentence-around.ts'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { PrintFrame } from './print-frame.tsx'

const COLUMNS: readonly MessageKey[] = [
  'print.column.no',
  'print.checks.column.severity',
  'print.checks.column.rule',
  'print.checks.column.message',
  'print.checks.column.quote',
  'print.checks.column.suggestion',
  'print.checks.column.answer',
]

/** The findings of the checks as a sheet to pass round: each with its sentence and room for an answer. */
export function ChecksPrint() {
  const { code = '', planId = '' } = useParams()
  const session = useSession()
  const filters = usePlanFilters()
  const plan = useQuery({ queryKey: ['plan', planId], queryFn: () => api.plan(planId) })
  const source = useQuery({ queryKey: ['plan-source', planId], queryFn: () => api.planSource(planId) })
  const checks = useQuery({ queryKey: ['plan-checks', planId], queryFn: () => api.planChecks(planId) })
  usePageTitle(`${plan.data?.title ?? ''}${t('print.checks.title')}`)
  const failed = [plan, source, checks].find((query) => query.isLoadingError)
  if (failed?.error) return <LoadFailure error={failed.error} retry={() => failed.refetch()} />
  if (!plan.data || !source.data || !checks.data) return <Skeleton />
  const { text } = source.data
  const filter = checkFilterOf(filters.get)
  const rows = filterChecks(checks.data.diagnostics, filter)
  const names = placeNames(plan.data, rows)
  const filterWords = [
    filter.severity ? word('severity', filter.severity) : '',
    filter.code ? ruleName(filter.code) : '',
  ].filter(Boolean)
  return (
    <PrintFrame
      plan={plan.data.title}
      title={t('print.checks.title')}
      head={
        t('print.checks.head', { place: session.data?.user.jurisdiction.name ?? code, n: rows.length }) +
        (filterWords.length > 0 ? t('print.filters', { filters: filterWords.join(t('word.listComma')) }) : '')
      }
      back={`/r/${code}/plans/${planId}?tab=checks&${filters.search}`}
      kind="print-checks"
      columns={COLUMNS.length}
    >
      <thead>
        <tr>
          {COLUMNS.map((key) => (
            <th key={key} scope="col" className={key.replaceAll('.', '-')}>
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one, at) => (
          <tr key={`${one.code} ${one.span[0]} ${one.message}`}>
            <td className="print-no">{at + 1}</td>
            <td>
              <SeverityMark severity={one.severity} />
            </td>
            <td>
              {ruleName(one.code)} <span className="print-code">{one.code}</span>
            </td>
            <th scope="row">
              {doubtWords(one, names.get(one) ?? null)}
              {one.formula && !saysFormula(one.message, one.formula) && (
                <p>{t('print.checks.formula', { formula: one.formula })}</p>
              )}
            </th>
            <td>
              {text.slice(...sentenceAround(text, [one.span[0], Math.min(one.span[1], one.span[0] + 200)])).trim()}
            </td>
            <td>{one.suggestion ?? ''}</td>
            <td>{one.answer && answerWords(one.answer)}</td>
          </tr>
        ))}
      </tbody>
    </PrintFrame>
  )
}

/** Whether the sentence ends with the arithmetic itself: paper has no room for it twice. */
function saysFormula(message: string, formula: string): boolean {
  return message.includes(formula.split(' ≠ ')[0] ?? formula)
}
