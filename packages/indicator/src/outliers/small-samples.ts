import { notJudged, type Screening } from './screening.ts'

export type OutlierMethod = 'z' | 'modified_z' | 'fences' | 'changes' | 'peers'

/**
 * How many figures each method needs before it says anything, and why fewer say nothing. Yearly series of a plan have
 * three to six points: for them the bounds a person keeps, the change on the year before and the peers are left.
 */
export const leastFigures: Readonly<Record<OutlierMethod, { readonly least: number; readonly because: string }>> = {
  // |z| is at most (n − 1)/√n, which passes 3 at eleven.
  z: { least: 11, because: '数值越少z值上限越低，不足11个时任何数值都到不了3' },
  modified_z: { least: 7, because: '绝对中位差由不足7个数值得出，极不稳定' },
  fences: { least: 8, because: '四分位数由不足8个数值得出，极不稳定' },
  changes: { least: 7, because: '以往变动不足7次，不能以其自身波动为准' },
  peers: { least: 5, because: '可比地区不足5个，不能以同级比较' },
}

/** What a method says of so many figures where they are too few for it; null where it judges. */
export function tooFew(method: OutlierMethod, count: number): Screening | null {
  const { least, because } = leastFigures[method]
  if (count >= least) return null
  return notJudged({ code: 'too_few', words: `只有${count}个数值，暂不判断离群：${because}` })
}
