import { type Diagnostic, indexDoubts, type Plan } from '@tongtu/plan'
import { type NamedItem, placeName } from '../diagnostics/doubt-words.ts'

/** What the items of a plan are called that its doubts are about, by doubt; a doubt about no single one has no name. */
export function placeNames(plan: Plan, doubts: readonly Diagnostic[]): ReadonlyMap<Diagnostic, string> {
  const item = (
    type: NamedItem['type'],
    id: string,
    span: Plan['goals'][number]['span'],
    no: string | null,
    title: string,
  ) => ({
    id: `${type} ${id}`,
    span,
    name: placeName({ type, no, title }),
  })
  const items = [
    ...plan.goals.map((goal) => item('goal', goal.id, goal.span, null, goal.title)),
    ...plan.measures
      .filter(({ status }) => status === 'active')
      .map((measure) => item('measure', measure.id, measure.span, measure.no, measure.title ?? '')),
    ...plan.indicators.map((indicator) => item('indicator', indicator.id, indicator.span, null, indicator.name)),
  ].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
  const { itemsOf } = indexDoubts(items, doubts)
  return new Map(
    doubts.flatMap(
      (doubt) =>
        itemsOf
          .get(doubt)
          ?.slice(0, 1)
          .map(({ name }) => [doubt, name] as const) ?? [],
    ),
  )
}
