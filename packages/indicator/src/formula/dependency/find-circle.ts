import type { Diagnostic } from '@tongtu/kernel'
import type { FormulaNode } from '../node.ts'
import { refusal } from '../refusal.ts'
import { dependenciesOf } from './dependencies-of.ts'
import { type Path, readsOnlyPast } from './step.ts'

/** Where an edge leads as seen from the place that is computed: it stays, goes down the tree, or elsewhere. */
type Course = 'stays' | 'descends' | 'wanders'

interface Edge {
  readonly to: string
  readonly course: Course
}

/**
 * A circle among formulas, as names in their order with the first again at the end; null where there is none.
 * 定基指数 = 上期(定基指数) × 环比指数 is none: it goes back in time, which has a beginning. A sum over the places below is none
 * either: the tree has an end. But what goes down on one leg and up or sideways on another comes back.
 *
 * @param resolve the key of an indicator by the name that a formula uses
 */
export function findCircle(
  formulas: ReadonlyMap<string, FormulaNode>,
  resolve: (name: string) => string = (name) => name,
): readonly string[] | null {
  const edges = new Map([...formulas].map(([key, formula]) => [key, edgesOf(formula, resolve)]))
  for (const [key, own] of edges)
    for (const { to, course } of own) {
      if (course === 'descends') continue
      const back = wayBack(to, key, edges, course === 'stays' ? ['stays'] : ['stays', 'descends', 'wanders'])
      if (back) return [key, ...back]
    }
  return null
}

/** The refusal of a formula that closes a circle: 循环引用：甲 → 乙 → 甲. */
export const refuseCircle = (text: string, circle: readonly string[]): Diagnostic =>
  refusal(text, 'TT-Y-031', [0, text.length], `循环引用：${circle.join(' → ')}`)

const edgesOf = (formula: FormulaNode, resolve: (name: string) => string): Edge[] =>
  dependenciesOf(formula)
    .filter(({ path }) => !readsOnlyPast(path))
    .map(({ name, path }) => ({ to: resolve(name), course: courseOf(path) }))

function courseOf(path: Path): Course {
  const places = path.filter((step) => step.kind === 'place')
  if (places.length === 0) return 'stays'
  return places.every(({ to }) => to === 'children') ? 'descends' : 'wanders'
}

/** The shortest way from one key to another, both ends included. */
function wayBack(
  from: string,
  to: string,
  edges: ReadonlyMap<string, readonly Edge[]>,
  courses: readonly Course[],
): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]])
  for (const at of cameFrom.keys()) {
    if (at === to) return trace(at)
    for (const edge of edges.get(at) ?? [])
      if (courses.includes(edge.course) && !cameFrom.has(edge.to)) cameFrom.set(edge.to, at)
  }
  return null

  function trace(end: string): string[] {
    const way: string[] = []
    for (let at: string | null = end; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at)
    return way
  }
}
