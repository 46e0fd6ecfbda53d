import { groupBy } from '@tongtu/kernel'
import type { Target } from '../../plan-draft.ts'
import { dueWords } from '../../words/due-words.ts'
import type { CheckRule, Finding } from '../check-rule.ts'
import { nameInHome } from '../facts/name-in-home.ts'
import { targetHomes } from '../facts/target-homes.ts'

const OUTLOOK = /(?:展望|远景|远期)[^。;；\n]*$/
const LOOK_BACK = 120
const YEAR = /^\d{4}/

/** 展望2035年,… opens the view beyond the plan's own end for the rest of its sentence. */
const isOutlook = (text: string, at: number): boolean => OUTLOOK.test(text.slice(Math.max(0, at - LOOK_BACK), at))

export const dueOutsidePeriod: CheckRule = {
  code: 'TT-C-008',
  severity: 'warning',
  title: '时限在方案期外',
  explanation: '目标的完成时间早于方案开始，或晚于方案结束又不是方案列出的远景年份，可能是年份写错。',
  good: {
    text: '临溪县数字经济行动方案（2021—2025年）\n一、重点任务\n1.到2024年，建成检测平台3个。（牵头单位：县科技局）',
  },
  bad: {
    text: '临溪县数字经济行动方案（2021—2025年）\n一、重点任务\n1.到2028年，建成检测平台3个。（牵头单位：县科技局）',
  },
  check: ({ draft }) => {
    const { period } = draft
    if (period === null) return { findings: [], notApplicable: '没有识别出方案起止年份' }
    // A plan that only names its end (到2025年底) says nothing of its start.
    const hasStart = period.from < period.to || draft.kind === 'annual_workplan'
    const isOutside = ({ due, dueFrom, span }: Target): boolean => {
      const year = due === null || dueFrom === 'plan' ? undefined : YEAR.exec(due)?.[0]
      if (year === undefined) return false
      if (year < period.from) return hasStart
      return year > period.to && !draft.horizons.includes(year) && !isOutlook(draft.source.text, span[0])
    }
    const years = period.from === period.to ? `${period.to}年` : `${period.from}—${period.to}年`
    const findings: Finding[] = []
    for (const { home, targets } of targetHomes(draft))
      for (const [due, [first, ...others]] of groupBy(targets.filter(isOutside), (target) => target.due))
        findings.push({
          span: first!.span,
          message: `${nameInHome(home, first!.metric)}${others.length > 0 ? `等${others.length + 1}个目标` : ''}的时限是${dueWords(due!)}，不在方案期${years}之内`,
          suggestion: '请核对年份；若是远景目标，请写明“展望”或“远期”',
          ...(others.length > 0
            ? { related: others.map(({ span, metric }) => ({ span, message: nameInHome(home, metric) })) }
            : {}),
        })
    return { findings }
  },
}
