import type { PaceLight } from '../pace/grade.ts'
import { type PaceMethodId, type PaceQuestion, paceMethods, paceQuestionNames } from '../pace/methods.ts'
import type { Reason } from '../result.ts'
import { governingDefinition } from './governing-definition.ts'
import { paceFacts } from './pace-part.ts'
import { seriesOf } from './series.ts'
import { statusNames } from './status.ts'
import type { TargetFacts } from './target-facts.ts'
import { aimOf, withBase } from './travel.ts'
import { textOf } from './verdict-part.ts'

/** What one method says of a target. */
export interface MethodRow {
  readonly id: PaceMethodId
  readonly version: number
  readonly name: string
  readonly question: PaceQuestion
  readonly questionName: string
  readonly formula: string
  readonly value: string | null
  readonly grade: { readonly name: string; readonly words: string } | null
  /** null where there is no grade, or the method tells a level and no pace. */
  readonly light: PaceLight | null
  readonly reason: Reason | null
}

export interface MethodComparison {
  readonly rows: readonly MethodRow[]
  readonly disagree: boolean
  /** One Chinese sentence where the lights differ. */
  readonly warning: string | null
}

/** The same target under every method, and a warning where those that judge a pace do not agree. */
export function compareMethods(given: TargetFacts): MethodComparison {
  const facts = withBase(governingDefinition(given).facts)
  const series = seriesOf(facts)
  const aim = aimOf(facts, series.kind)
  const asked = aim.value && !series.partial ? paceFacts(facts, series, aim.value) : null
  const why = aim.reason ?? (series.partial ? PARTIAL : NO_READING)
  const rows = paceMethods.map(({ id, version, name, question, formula, assess }): MethodRow => {
    const { value, grade, reason } = asked ? assess(asked) : { value: null, grade: null, reason: why }
    return {
      ...{ id, version, name, question, formula, reason },
      questionName: paceQuestionNames[question],
      value: value && textOf(value),
      grade: grade && { name: grade.name, words: grade.words },
      light: grade?.light ?? null,
    }
  })
  return { rows, ...disagreement(rows) }
}

function disagreement(rows: readonly MethodRow[]): Pick<MethodComparison, 'disagree' | 'warning'> {
  const lights = ['on_track', 'at_risk', 'off_track'] as const
  const groups = lights
    .map((light) => ({ light, names: rows.filter((row) => row.light === light).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0)
  if (groups.length < 2) return { disagree: false, warning: null }
  const list = groups.map(({ light, names }) => `${names.join('、')}判为${statusNames[light]}`).join('；')
  return { disagree: true, warning: `各方法结论不一致：${list}。引用时须注明所用方法。` }
}

const PARTIAL: Reason = { code: 'partial', words: '累计数只与同期轨迹值比较，各方法均不适用' }
const NO_READING: Reason = { code: 'no_reading', words: '本期无数据，各方法均不适用' }
