import type { Fact } from './fact.ts'

const FALL = /下降|降低|降幅|减少|递减|压减|削减/

/** “下降15%” is a change of -15 %, printed without its sign. */
export const isFall = ({ metric, target }: Fact): boolean => FALL.test(`${metric}${target?.quote ?? ''}`)
