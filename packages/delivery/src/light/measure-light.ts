import { dayName } from '../month.ts'
import { askedForHelp } from './asked-for-help.ts'
import { type LightReason, type MeasureLight, worstFirst } from './light.ts'
import type { MeasureFacts } from './measure-facts.ts'
import { missingReturns } from './missing-returns.ts'
import { nearNodes } from './near-nodes.ts'
import { overdueNodes } from './overdue-nodes.ts'
import { recentNews } from './recent-news.ts'

/** Version of the rules, shown wherever a light is explained. */
export const LIGHT_RULES = 1

const rules: readonly ((facts: MeasureFacts) => LightReason[])[] = [
  overdueNodes,
  nearNodes,
  missingReturns,
  askedForHelp,
  recentNews,
]

/**
 * The light of a measure on a day. A written-off measure is done; otherwise the worst reason decides, and a decision in
 * force stands above it until its day has passed. Every reason is returned, also those that did not decide.
 */
export function measureLight(facts: MeasureFacts): MeasureLight {
  if (facts.writtenOffOn !== null) {
    const message = `${dayName(facts.writtenOffOn)}已销号`
    return { light: 'done', reasons: [{ light: 'done', code: 'TT-S-006', message, about: null }], overridden: null }
  }
  const rank = ({ light }: LightReason) => worstFirst.indexOf(light)
  const reasons = rules.flatMap((rule) => rule(facts)).sort((a, b) => rank(a) - rank(b))
  const derived = reasons[0]?.light ?? 'no_data'
  const { override, today } = facts
  if (override === null || override.until < today) return { light: derived, reasons, overridden: null }
  const { light, reason, until } = override
  return { light, reasons, overridden: { derived, reason, until } }
}
