import type { Actor } from '../identity/actor.ts'
import { informUnits } from '../notifications/inform-units.ts'
import type { Tx } from '../platform/database.ts'
import type { CircularPaper } from './schema.ts'

/**
 * Tells the units that a circular speaks of, each of itself alone, in the transaction of `tx`. `title` is the same for all,
 * `why` is said of a unit.
 */
export async function tellUnits(
  tx: Tx,
  actor: Actor,
  circular: { readonly id: string; readonly paper: CircularPaper },
  said: { readonly title: string; readonly why: (unit: { readonly id: string; readonly name: string }) => string },
  at: Date,
): Promise<void> {
  const { id, paper } = circular
  const notices = paper.units.map(({ unit }) => ({
    unitId: unit.id,
    title: said.title,
    lines: [{ subject: id, loop: null, text: unit.name, why: said.why(unit) }],
  }))
  await informUnits(tx, actor, notices, at)
}

/** 表扬；滞后清单2项、关注清单1项 */
export function placeIn(paper: CircularPaper, unit: { readonly id: string; readonly name: string }): string {
  const named = (facts: CircularPaper['praise']) => facts.some((fact) => fact.unit.id === unit.id)
  const listed = (list: CircularPaper['red']) => list.filter((one) => one.unit === unit.name).length
  const [red, yellow] = [listed(paper.red), listed(paper.yellow)]
  const places = [
    named(paper.praise) ? '表扬' : '',
    named(paper.criticism) ? '批评' : '',
    red > 0 ? `滞后清单${red}项` : '',
    yellow > 0 ? `关注清单${yellow}项` : '',
  ].filter((words) => words !== '')
  return places.length === 0 ? '没有点名，没有列入清单' : places.join('、')
}
