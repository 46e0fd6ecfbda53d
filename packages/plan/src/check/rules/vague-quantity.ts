import type { CheckRule, Finding } from '../check-rule.ts'
import { homeOfMeasure } from '../facts/home-of.ts'

const VAGUE =
  /(?:打造|培育|建成|建设|引进|推出|形成|开发|招引|实施|创作|选树|新建|布局)(?:形成|建设|出)?(?:了)?(一批|若干|一系列|多个|数个)/g

export const vagueQuantity: CheckRule = {
  code: 'TT-C-033',
  severity: 'hint',
  title: '数量不明',
  explanation: '“一批”“若干”没有数，做一个和做一百个都算完成。',
  good: { text: '一、重点任务\n1.到2025年，打造特色书屋5个。（牵头单位：县文旅局）' },
  bad: { text: '一、重点任务\n1.到2025年，打造一批特色书屋。（牵头单位：县文旅局）' },
  check: ({ draft }) => ({
    findings: draft.measures.flatMap((measure): Finding[] => {
      const [from] = measure.span
      const found = [...draft.source.text.slice(...measure.span).matchAll(VAGUE)]
      const first = found[0]
      if (first === undefined) return []
      const spanOf = (match: RegExpExecArray) => [from + match.index, from + match.index + match[0].length] as const
      return [
        {
          span: spanOf(first),
          message: `${homeOfMeasure(measure).label}写“${first[0]}”${found.length > 1 ? `等${found.length}处` : ''}，没有数量`,
          suggestion: '请写明个数，或列出名单',
          related: found.slice(1).map((match) => ({ span: spanOf(match), message: match[0] })),
        },
      ]
    }),
    ...(draft.measures.length === 0 ? { notApplicable: '没有识别出举措' } : {}),
  }),
}
