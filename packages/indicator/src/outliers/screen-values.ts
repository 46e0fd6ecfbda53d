import type { Decimal } from '@tongtu/kernel'
import { sayNumber } from '../reading/say-number.ts'
import type { Result } from '../result.ts'
import { fences, modifiedZScores, zScores } from './scores.ts'
import { judged, type Named, notJudged, type Screening } from './screening.ts'
import { tooFew } from './small-samples.ts'

/** Limits in use: 3 standard deviations, 3.5 for the modified z, 1.5 quartile distances. */
export const usualLimits = { z: '3', modified_z: '3.5', fences: '1.5' } as const

/** Flags figures far from the mean in standard deviations. One great outlier widens the deviation and may hide others. */
export function screenByZ(items: readonly Named[], limit: string = usualLimits.z): Screening {
  return tooFew('z', items.length) ?? beyond(items, zScores(valuesOf(items)), limit, '偏离均值的标准差倍数')
}

/** Flags figures far from the median by the modified z, which outliers do not widen. */
export function screenByModifiedZ(items: readonly Named[], limit: string = usualLimits.modified_z): Screening {
  return tooFew('modified_z', items.length) ?? beyond(items, modifiedZScores(valuesOf(items)), limit, '修正z值')
}

/** Flags figures outside Tukey's fences; the score is the distance to the fence. */
export function screenByFences(items: readonly Named[], reach: string = usualLimits.fences): Screening {
  const few = tooFew('fences', items.length)
  if (few) return few
  const bounds = fences(valuesOf(items), reach)
  if (bounds.value === null) return notJudged(bounds.reason)
  const { low, high } = bounds.value
  return judged(items.flatMap((item) => outside(item, low, high, '四分位界限')))
}

/** Flags a figure outside the bounds kept for its series (参考范围): judges from the first figure on. */
export function screenByBounds(item: Named, bounds: { readonly low: Decimal; readonly high: Decimal }): Screening {
  return judged(outside(item, bounds.low, bounds.high, '参考范围'))
}

function beyond(items: readonly Named[], scores: Result<Decimal[]>, limit: string, what: string): Screening {
  if (scores.value === null) return notJudged(scores.reason)
  const flags = items.flatMap(({ name, value }, index) => {
    const score = scores.value[index]!
    if (score.abs().lte(limit)) return []
    const words = `${name}为${sayNumber(value)}，${what}为${score.toFixed(2)}，超过±${limit}`
    return [{ name, score, words, suggestion: null }]
  })
  return judged(flags)
}

function outside({ name, value }: Named, low: Decimal, high: Decimal, what: string) {
  if (value.gte(low) && value.lte(high)) return []
  const score = value.lt(low) ? value.minus(low) : value.minus(high)
  const words = `${name}为${sayNumber(value)}，超出${what}${sayNumber(low)}—${sayNumber(high)}`
  return [{ name, score, words, suggestion: null }]
}

const valuesOf = (items: readonly Named[]) => items.map(({ value }) => value)
