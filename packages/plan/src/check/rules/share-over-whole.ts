import type { CheckRule, Finding } from '../check-rule.ts'
import { nameInHome } from '../facts/name-in-home.ts'

/** Shares of a fixed whole: so many of those there are. */
const BOUNDED = /(?:比重|占比|覆盖面|满意度|率)$/
/** Rates that compare an amount with another, planned or earlier amount, or with other people than those counted. */
const UNBOUNDED =
  /(?:毛[入在].{1,2}|增长?|增值|提高|提升|下降|回报|收益|利润|周转|换手|负债|杠杆|贡献|完成|达成|产销|产出|生产|汇|利|费|容积|拨备覆盖|流动性覆盖|自给|充足|使用|利用|负荷|弹性|更新|返投|保值|报酬|替代|存贷|倍|速|频|效|功)率$|拨备覆盖|增速|弹性/

export const shareOverWhole: CheckRule = {
  code: 'TT-C-012',
  severity: 'error',
  title: '占比超过100%',
  explanation: '占比、覆盖率、达标率一类的数以100%为满，超过100%不可能达到。',
  good: { text: '一、重点任务\n1.到2025年，行政村快递服务覆盖率达到100%。（牵头单位：县交通局）' },
  bad: { text: '一、重点任务\n1.到2025年，行政村快递服务覆盖率达到120%。（牵头单位：县交通局）' },
  check: ({ facts }) => {
    const findings: Finding[] = []
    for (const { home, metric, key, nature, unit, interval, printed, span } of facts)
      if (
        nature === 'level' &&
        unit.dimension === 'ratio' &&
        !unit.scale.eq(1) &&
        BOUNDED.test(key) &&
        !UNBOUNDED.test(key) &&
        interval.nominal.gt(1)
      )
        findings.push({
          span,
          message: `${nameInHome(home, metric)}为${printed}，超过100%`,
          suggestion: '请核对是否多打了一位；若口径不是占比，请改用别的名称',
          formula: `${printed}＞100%`,
        })
    return { findings }
  },
}
