import type { Loop, LoopTransition } from './loop.ts'

/** Where to draw a state: whole columns and rows, the main line in row 0. */
export interface LoopPlace {
  readonly state: string
  readonly column: number
  readonly row: number
}

/** One arrow for all transitions between two states; `back` goes against the order of the file. */
export interface LoopArrow {
  readonly from: string
  readonly to: string
  readonly direction: 'forward' | 'back' | 'self'
  readonly transitions: readonly LoopTransition[]
}

export interface LoopLayout {
  readonly columns: number
  readonly rows: number
  readonly places: readonly LoopPlace[]
  readonly arrows: readonly LoopArrow[]
}

/**
 * Positions for a drawing. The order of states in the file is the order of the work, so an arrow to a later state
 * points forward and a state stands one column after the last that leads to it. Row 0 holds the longest way to the
 * first end; what shares a column stands below.
 */
export function layOut(loop: Loop): LoopLayout {
  const arrows = arrowsOf(loop)
  const forward = arrows.filter(({ direction }) => direction === 'forward')
  const columns = new Map<string, number>()
  const before = new Map<string, string>()
  for (const { id } of loop.states) {
    const incoming = forward.filter(({ to }) => to === id).map(({ from }) => ({ from, column: columns.get(from) ?? 0 }))
    const last = incoming.reduce((best, next) => (next.column > best.column ? next : best), { from: '', column: -1 })
    columns.set(id, last.column + 1)
    if (last.from !== '') before.set(id, last.from)
  }

  const main = new Set<string>()
  for (let at = loop.states.find(({ end }) => end !== null)?.id; at !== undefined; at = before.get(at)) main.add(at)

  const filled = new Map<number, number>()
  const places = loop.states.map(({ id }): LoopPlace => {
    const column = columns.get(id) ?? 0
    if (main.has(id)) return { state: id, column, row: 0 }
    const row = (filled.get(column) ?? 0) + 1
    filled.set(column, row)
    return { state: id, column, row }
  })
  const most = (numbers: readonly number[]) => Math.max(0, ...numbers) + 1
  return {
    columns: most(places.map(({ column }) => column)),
    rows: most(places.map(({ row }) => row)),
    places,
    arrows,
  }
}

function arrowsOf({ states, transitions }: Loop): readonly LoopArrow[] {
  const order = new Map(states.map(({ id }, at) => [id, at]))
  const grouped = new Map<string, LoopTransition[]>()
  for (const transition of transitions) {
    const key = `${transition.from} ${transition.to}`
    grouped.set(key, [...(grouped.get(key) ?? []), transition])
  }
  return [...grouped.values()].map((group) => {
    const { from, to } = group[0]!
    const step = (order.get(to) ?? 0) - (order.get(from) ?? 0)
    return { from, to, direction: step > 0 ? 'forward' : step < 0 ? 'back' : 'self', transitions: group }
  })
}
