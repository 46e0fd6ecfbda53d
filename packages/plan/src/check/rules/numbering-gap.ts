import type { CheckRule, Finding } from '../check-rule.ts'
import { numberedRuns } from './numbered-runs.ts'

export const numberingGap: CheckRule = {
  code: 'TT-C-001',
  severity: 'error',
  title: '编号缺号',
  explanation: '编号中间少了号，多半是正文漏抄或转换时丢失。缺的举措无人认领，分解表也会少行。',
  ofDocument: true,
  good: {
    text: '一、重点任务\n1.建成检测平台3个。（牵头单位：县科技局）\n2.建成书屋5个。（牵头单位：县文旅局）\n3.建成绿道9公里。（牵头单位：县住建局）',
  },
  bad: {
    text: '一、重点任务\n1.建成检测平台3个。（牵头单位：县科技局）\n2.建成书屋5个。（牵头单位：县文旅局）\n4.建成绿道9公里。（牵头单位：县住建局）',
  },
  check: ({ draft }) => {
    const findings: Finding[] = []
    for (const { items } of numberedRuns(draft))
      items.forEach((item, place) => {
        const before = items[place - 1]?.no
        if (before === undefined || item.no <= before + 1) return
        const missing = item.no - before === 2 ? `${before + 1}` : `${before + 1}—${item.no - 1}`
        findings.push({
          span: item.span,
          message: `编号${before}之后缺${missing}，直接到${item.no}`,
          suggestion: '请对照原件补回缺少的内容；若原件如此，请在备注中说明',
        })
      })
    return { findings }
  },
}
