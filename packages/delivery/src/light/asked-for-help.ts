import { monthName } from '../month.ts'
import type { LightReason } from './light.ts'
import type { MeasureFacts } from './measure-facts.ts'

/** The unit itself says that it cannot go on alone. */
export function askedForHelp({ returns }: MeasureFacts): LightReason[] {
  const newest = returns.find(({ standing }) => standing === 'received' || standing === 'accepted')
  if (!newest?.asksForHelp) return []
  const message = `${monthName(newest.period)}月报提出需要协调的事项`
  return [{ light: 'at_risk', code: 'TT-S-004', message, about: { period: newest.period } }]
}
