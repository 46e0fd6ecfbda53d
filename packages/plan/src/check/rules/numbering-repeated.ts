import type { CheckRule, Finding } from '../check-rule.ts'
import { numberedRuns } from './numbered-runs.ts'

export const numberingRepeated: CheckRule = {
  code: 'TT-C-002',
  severity: 'error',
  title: '编号重复或倒退',
  explanation: '同一串编号里出现重号或倒号，后面引用“第几项”时会指向两处。',
  ofDocument: true,
  good: {
    text: '一、重点任务\n1.建成检测平台3个。（牵头单位：县科技局）\n2.建成书屋5个。（牵头单位：县文旅局）\n3.建成绿道9公里。（牵头单位：县住建局）',
  },
  bad: {
    text: '一、重点任务\n1.建成检测平台3个。（牵头单位：县科技局）\n2.建成书屋5个。（牵头单位：县文旅局）\n2.建成绿道9公里。（牵头单位：县住建局）',
  },
  check: ({ draft }) => {
    const findings: Finding[] = []
    for (const { items } of numberedRuns(draft))
      items.forEach((item, place) => {
        const before = items[place - 1]
        if (before === undefined || item.no > before.no) return
        findings.push({
          span: item.span,
          message: item.no === before.no ? `编号${item.no}连续出现两次` : `编号${before.no}之后是${item.no}，倒退了`,
          suggestion: '请对照原件改正编号；系统不代为重排',
          related: [{ span: before.span, message: `前一个编号${before.no}` }],
        })
      })
    return { findings }
  },
}
