import type { CheckRule, Finding, Passing } from '../check-rule.ts'

export const announcedAbsent: CheckRule = {
  code: 'TT-C-005',
  severity: 'warning',
  title: '宣布了但没有',
  passedTitle: '宣布的数量',
  explanation: '正文说有多少个指标、多少项任务或有哪些附件，文件里却没有或数量不同。多半是附表为图片或另发。',
  good: {
    text: '一、主要目标\n聚焦产业提升，扎实推进3项重点任务。\n二、重点任务\n1.建成检测平台3个。（牵头单位：县科技局）\n2.建成书屋5个。（牵头单位：县文旅局）\n3.建成绿道9公里。（牵头单位：县住建局）',
  },
  bad: {
    text: '一、主要目标\n对照指标体系，全力推动45个指标按年度进度落实。\n二、重点任务\n1.建成检测平台3个。（牵头单位：县科技局）\n2.建成书屋5个。（牵头单位：县文旅局）',
  },
  check: ({ draft }) => {
    const findings: Finding[] = []
    const passed: Passing[] = []
    for (const { what, count, found, span } of draft.announced) {
      if (count === null) {
        if (found === 0)
          findings.push({
            span,
            message: `正文提到“${what}”，文件里没有找到`,
            suggestion: '请补充导入这份附件（可用Excel表），或确认不需要',
          })
      } else if (found === Number(count))
        passed.push({
          message: `${what}的数量`,
          formula: `正文说有${count}项，文件里有${found}项，两者相符`,
          spans: [span],
        })
      else
        findings.push({
          span,
          message:
            found === 0
              ? `正文说有${count}项${what}，文件里没有找到`
              : `正文说有${count}项${what}，文件里找到${found}项`,
          suggestion: found === 0 ? '请补充导入附表（可用Excel表），或确认另行印发' : '请对照原件核对数量，补齐或更正',
          formula: `宣布${count}≠找到${found}`,
        })
    }
    return { findings, passed, ...(draft.announced.length === 0 ? { notApplicable: '正文没有宣布数量或附件' } : {}) }
  },
}
