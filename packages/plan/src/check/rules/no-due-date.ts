import type { CheckRule } from '../check-rule.ts'
import { homeOfMeasure } from '../facts/home-of.ts'
import { reportHabit } from './report-habit.ts'

/** A month or a day can only be read from the measure's own text; a year may be that of the plan. */
const YEAR_ALONE = /^\d{4}$/

export const noDueDate: CheckRule = {
  code: 'TT-C-004',
  severity: 'hint',
  title: '没有完成时限',
  explanation: '举措没有写自己的完成时间，只能按方案期末算；期中无法判断早晚。',
  good: {
    text: '一、重点任务\n1.到2024年，建成检测平台3个。（牵头单位：县科技局）\n2.到2025年，建成书屋5个。（牵头单位：县文旅局）',
  },
  bad: {
    text: '一、重点任务\n1.到2024年，建成检测平台3个。（牵头单位：县科技局）\n2.建成书屋5个。（牵头单位：县文旅局）\n3.到2025年，建成绿道9公里。（牵头单位：县住建局）',
  },
  check: ({ draft }) => {
    const without = draft.measures.filter(
      ({ due, ongoing, targets, span }) =>
        !ongoing &&
        !targets.some(({ dueFrom, due: own, annual }) => annual || (own !== null && dueFrom === 'text')) &&
        (due === null || (YEAR_ALONE.test(due) && !draft.source.text.slice(...span).includes(due))),
    )
    const end = draft.period?.to ?? null
    const fallback = end === null ? '请补写完成时间' : `暂按方案期末${end}年；请补写完成时间或年度节点`
    return {
      findings: reportHabit(
        without.map((measure) => ({
          span: measure.span,
          message: `${homeOfMeasure(measure).label}没有写完成时间`,
          suggestion: fallback,
        })),
        without,
        draft.measures,
        {
          message: `${draft.measures.length}项举措中有${without.length}项没有写完成时间`,
          suggestion: `${fallback}；可在年度任务清单里统一补`,
        },
      ),
      ...(draft.measures.length === 0 ? { notApplicable: '没有识别出举措' } : {}),
    }
  },
}
