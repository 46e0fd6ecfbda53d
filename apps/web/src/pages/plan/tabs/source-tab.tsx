import { useEffect, useMemo, useRef } from 'react'
import { t } from '../../../app/locale/messages.ts'
import type { PlanData } from '../../../features/plans/plan-data.ts'
import { readSpanParam } from '../../../features/plans/span-param.ts'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import { blocksOf } from '../../../features/source-reader/blocks.ts'
import { drawPaper } from '../../../features/source-reader/draw-paper.ts'
import { type MarkedItem, marksOf } from '../../../features/source-reader/marks.ts'
import { SourceReader } from '../../../features/source-reader/source-reader.tsx'
import { intoMiddleThird } from '../../../features/source-reader/use-lighting.ts'

/** The paper with its figures, units and due dates marked; the table of contents beside it. */
export function SourceTab({ data }: { readonly data: PlanData }) {
  const { plan, source } = data
  const paper = useRef<HTMLDivElement>(null)
  const filters = usePlanFilters()
  const at = filters.get('at')
  const blocks = useMemo(() => {
    const marks = marksOf(source.text, markedItems(data), [])
    const asked = readSpanParam(at)
    if (asked) marks.push({ span: asked, kind: 'doubt', key: 'asked' })
    return blocksOf(source.text, marks, plan)
  }, [data, plan, source.text, at])
  const counts = useMemo(() => {
    const byBegin = plan.sections.map((section) => section.id)
    return new Map(
      byBegin.map((id) => [id, plan.measures.filter((one) => one.section === id && one.status === 'active').length]),
    )
  }, [plan])
  const goTo = (place: number) => {
    drawPaper(paper.current, { place })
    const pieces = [...(paper.current?.querySelectorAll<HTMLElement>('[data-from]') ?? [])]
    const piece = pieces.filter((one) => Number(one.dataset['from']) <= place).at(-1)
    if (piece && paper.current) intoMiddleThird(paper.current, piece)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place in the address moves the paper
  useEffect(() => {
    const asked = readSpanParam(at)
    const frame = requestAnimationFrame(() => asked && goTo(asked[0]))
    return () => cancelAnimationFrame(frame)
  }, [at])
  return (
    <div className="source-tab">
      {plan.sections.length > 0 && (
        <nav className="toc paper" aria-label={t('plan.toc')}>
          <h2>{t('plan.toc')}</h2>
          <ul>
            {plan.sections
              .filter((section) => section.level <= 3)
              .map((section) => (
                <li key={section.id}>
                  <button type="button" className={`toc-${section.level}`} onClick={() => goTo(section.span[0])}>
                    <span>
                      {section.noRaw ?? ''}
                      {section.title}
                    </span>
                    {(counts.get(section.id) ?? 0) > 0 && <span className="quiet">{counts.get(section.id)}</span>}
                  </button>
                </li>
              ))}
          </ul>
        </nav>
      )}
      <div className="source-paper paper">
        <SourceReader text={source.text} blocks={blocks} label={t('review.original')} paper={paper} />
      </div>
    </div>
  )
}

function markedItems({ plan, source }: PlanData): MarkedItem[] {
  const goals = plan.goals.map((goal) => ({ id: goal.id, span: goal.span, targets: goal.targets }))
  const measures = plan.measures
    .filter((measure) => measure.status === 'active')
    .map((measure) => ({
      id: measure.id,
      span: measure.span,
      targets: measure.targets,
      units: [...measure.duties.lead, ...measure.duties.supporting].flatMap((duty) => {
        const found = source.text.lastIndexOf(duty.name, measure.span[1])
        return found >= measure.span[0] ? [{ name: duty.name, span: [found, found + duty.name.length] as const }] : []
      }),
    }))
  const indicators = plan.indicators.map(({ id, span, values }) => ({ id, span, values }))
  return [...goals, ...measures, ...indicators]
}
