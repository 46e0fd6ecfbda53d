import type { Target } from '../../plan-draft.ts'
import type { CheckRule, Finding } from '../check-rule.ts'
import type { Home } from '../facts/fact.ts'
import { nameInHome, quoted } from '../facts/name-in-home.ts'
import { targetHomes } from '../facts/target-homes.ts'
import { metricDirection } from '../metric/metric-direction.ts'
import { metricKey } from '../metric/metric-key.ts'

const UPWARD = /(?:提高|提升|增加|增长|上升|扩大|升至)/
const DOWNWARD = /(?:下降|降低|降至|降到|减少|缩小|下调)/

/** A name in a row of names is not what moves: in “A、B最高最低倍差缩小到1.5” the gap moves. */
const GOES_ON = /^[、和与及]/

/** The words around the metric's own name say which way the plan wants it; a name such as 降低率 must not speak. */
const wantedBy = ({ quote, metric, words, comparator }: Target): 1 | -1 | null => {
  if (GOES_ON.test(quote.slice(quote.indexOf(metric) + metric.length))) return null
  const said = `${quote.replace(metric, '')}${words ?? ''}`
  if (UPWARD.test(said)) return DOWNWARD.test(said) ? null : 1
  if (DOWNWARD.test(said)) return -1
  if (comparator === '>=' || comparator === '>') return 1
  return comparator === '<=' || comparator === '<' ? -1 : null
}

export const directionConflict: CheckRule = {
  code: 'TT-C-027',
  severity: 'warning',
  title: '方向矛盾',
  explanation: '越低越好的指标写了提高、不低于，或越高越好的指标写了下降、控制在以内。',
  good: { text: '一、主要目标\n——就业更充分。到2025年，城镇登记失业率控制在3.5%以内。' },
  bad: { text: '一、主要目标\n——就业更充分。到2025年，城镇登记失业率提高到3.5%以上。' },
  check: ({ draft }) => {
    const findings: Finding[] = []
    const look = (target: Target, home: Home) => {
      const better = metricDirection(metricKey(target.metric))
      const wanted = wantedBy(target)
      if (better === null || wanted === null || better === wanted || target.kind === 'growth' || target.kind === 'rank')
        return
      findings.push({
        span: target.span,
        message: `${nameInHome(home, target.metric)}${better === 1 ? '越高越好' : '越低越好'}，这里写的是${quoted(target.quote)}`,
        suggestion: '请核对是“提高”还是“降低”，“以上”还是“以内”',
      })
    }
    for (const { home, targets } of targetHomes(draft)) for (const target of targets) look(target, home)
    return { findings }
  },
}
