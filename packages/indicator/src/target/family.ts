import { type Decimal, Exact, type Period, periodName } from '@tongtu/kernel'
import type { Reading } from '../reading/reading.ts'
import { sayNumber } from './meets/say.ts'

/** How the 其中 rows of a row make up the row itself: add up to it, are shares of it, or only stand under it. */
export type PartsMake = 'sum' | 'share' | 'none'

export interface Part {
  readonly name: string
  readonly reading: Reading | null
}

/** A part that is more than its whole, or parts that do not add up; what is not known is not doubted. */
export interface FamilyProblem {
  readonly part: string | null
  readonly sentence: string
}

/**
 * Holds the 其中 rows of a period against their row: no part is more than the whole, whatever they make; parts that make
 * the whole add up to it, when all are there; shares add up to at most 100.
 */
export function checkParts(whole: Part, parts: readonly Part[], make: PartsMake, period?: Period): FamilyProblem[] {
  const when = period ? periodName(period) : ''
  const total = figureIn(whole)
  const values = parts.map((part) => ({ name: part.name, value: figureIn(part) }))
  const above = values.filter(({ value }) => make !== 'share' && total && value?.gt(total))
  const problems = above.map(({ name, value }): FamilyProblem => {
    const more = `大于“${whole.name}”的${sayNumber(total!)}`
    return {
      part: name,
      sentence: `${when}“${name}”为${sayNumber(value!)}，${more}；其中项不能大于总数，请核对两项数据`,
    }
  })
  const known = values.flatMap(({ value }) => value ?? [])
  const sum = known.reduce((all, value) => all.plus(value), new Exact(0))
  if (make === 'sum' && total && known.length === parts.length && parts.length > 0 && !sum.eq(total)) {
    const gap = sayNumber(sum.minus(total).abs())
    problems.push({
      part: null,
      sentence: `${when}“${whole.name}”为${sayNumber(total)}，各其中项合计${sayNumber(sum)}，相差${gap}；请核对`,
    })
  }
  if (make === 'share' && sum.gt(100)) {
    problems.push({
      part: null,
      sentence: `${when}“${whole.name}”各其中项占比合计${sayNumber(sum)}%，超过100%；请核对`,
    })
  }
  return problems
}

function figureIn({ reading }: Part): Decimal | null {
  return reading?.kind === 'value' ? reading.value : null
}
