import { perMany } from '../metric/per-many.ts'
import type { Fact } from './fact.ts'

/** A figure that says how things stand (企业达到500家), not how much one item makes (建成书屋5个). */
const STATE = /(?:达到?|突破|超过?|为|至|到|在|于|比重|占)[约近超]?\d/
/** An item about one area speaks of that area only. */
const AREA = /(?:片区|组团|园区|街道|新城|新区|开发区|度假区|[镇乡村岛湾]|[东南西北中]部|[东南西北]岸)/
/** Short names of countable things (示范点, 试点) repeat for different things; long ones do not. */
const SHORTEST_NAME = 5

/** A share, ratio, rate, age or per-head figure: it does not grow with the size of the place. */
export const isIntensive = ({ unit, key, quotient, kind }: Fact): boolean =>
  (unit.dimension === 'ratio' && kind !== 'multiple') ||
  unit.dimension === '年' ||
  unit.dimension.includes('/') ||
  quotient?.perHead === true ||
  perMany(key) !== null ||
  key.includes('人均')

/** Goals and the indicator table speak for the whole plan, a measure for itself. */
export const isPlanWide = ({ home, target }: Fact): boolean => target === null || home.kind === 'goal'

/** True for a figure that says how things stand, as every cell of the table does. */
export const isState = ({ target, key }: Fact): boolean =>
  target === null ||
  STATE.test(target.quote.normalize('NFKC').replaceAll(/\s/g, '')) ||
  /^(?:GDP|常住人口|从业人员)$/.test(key)

/**
 * True where two figures of one name, year and unit must be one quantity: those that the
 * plan as a whole states; shares and per-head figures, unless a measure is about one area; amounts of two measures
 * only where both say how things stand.
 */
export const isOneQuantity = (left: Fact, right: Fact): boolean => {
  if (isPlanWide(left) && isPlanWide(right)) return true
  if ([left, right].some((fact) => !isPlanWide(fact) && AREA.test(fact.home.title))) return false
  if (isIntensive(left)) return true
  if (left.unit.dimension === '个' && left.key.length < SHORTEST_NAME) return false
  return isPlanWide(left) || isPlanWide(right) || (isState(left) && isState(right))
}
