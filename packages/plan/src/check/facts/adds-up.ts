import type { Fact } from './fact.ts'

const AVERAGE = /人均|亩均|户均|地均|平均|每|单位|率$|指数$/

/** Only amounts and shares of one whole add up; a subset's rate or average may well pass that of the whole. */
export const addsUp = (whole: Fact, part: Fact): boolean => {
  if (whole.unit.dimension !== part.unit.dimension || whole.nature === 'rate' || part.nature === 'rate') return false
  if (part.unit.dimension === 'ratio')
    return part.quotient !== null && whole.quotient?.denominator === part.quotient.denominator
  return !AVERAGE.test(part.key) && !AVERAGE.test(whole.key) && !part.unit.dimension.includes('/')
}
