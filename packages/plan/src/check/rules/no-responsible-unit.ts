import type { CheckRule } from '../check-rule.ts'
import { homeOfMeasure } from '../facts/home-of.ts'
import { reportHabit } from './report-habit.ts'

export const noResponsibleUnit: CheckRule = {
  code: 'TT-C-003',
  severity: 'warning',
  title: '没有责任单位',
  explanation: '举措没有写明由谁负责，交办和考核都落不到单位。',
  good: { text: '一、重点任务\n1.建成检测平台3个。（牵头单位：县科技局）\n2.建成书屋5个。（牵头单位：县文旅局）' },
  bad: {
    text: '一、重点任务\n1.建成检测平台3个。（牵头单位：县科技局）\n2.建成书屋5个。（牵头单位：县文旅局）\n3.建成绿道9公里。',
  },
  check: ({ draft }) => {
    const without = draft.measures.filter(({ leadUnits }) => leadUnits.length === 0)
    return {
      findings: reportHabit(
        without.map((measure) => ({
          span: measure.span,
          message: `${homeOfMeasure(measure).label}没有写明责任单位`,
          suggestion: '请指定牵头单位',
        })),
        without,
        draft.measures,
        {
          message: `${draft.measures.length}项举措中有${without.length}项没有写明责任单位`,
          suggestion: '请在“落实单位”一步逐项指定，可多选后一次指定',
        },
      ),
      ...(draft.measures.length === 0 ? { notApplicable: '没有识别出举措' } : {}),
    }
  },
}
