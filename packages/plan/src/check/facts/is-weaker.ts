import type { Fact } from './fact.ts'
import { weigh } from './weigh.ts'

/** True where `later` asks for less than `earlier` already gives. */
export const isWeaker = (later: Fact, earlier: Fact): boolean => weigh(later, earlier).margin?.lt(0) ?? false
