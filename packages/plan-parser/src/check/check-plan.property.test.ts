import { checkPlanReport, type Span } from '@tongtu/plan'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { readText } from '../read/text-reader.ts'

/** Words of the genre, thrown together: every grammar of figures, duties and mechanisms may begin and none need end. */
const WORDS = [
  ...[
    '一、主要目标\n',
    '二、重点任务\n',
    '三、保障措施\n',
    '附件:1.清单\n',
    '表1:指标\n',
    '\n',
    '。',
    ',',
    ';',
    '——',
    '1.',
    '2.',
    '4.',
  ],
  ...[
    '到2025年',
    '到2023年',
    '服务业增加值',
    '占GDP比重',
    'GDP',
    '人均GDP',
    '常住人口',
    '城乡居民收入倍差',
    '每千人',
    '之比',
    '与',
  ],
  ...[
    '达到',
    '超过',
    '以上',
    '以内',
    '下降',
    '年均增长',
    '其中',
    '翻番',
    '全覆盖',
    '0',
    '5',
    '60%',
    '1200亿元',
    '0.4',
    '3—1家',
    '2/0',
  ],
  ...[
    '(牵头单位:县发改局、县经信局)',
    '领导小组',
    '办公室设在',
    '“四张清单”',
    '三项任务',
    '36个指标',
    '周调度、月通报',
    '纳入考核',
  ],
]
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(''))
const parse = (words: string) => parsePlan(readText(new TextEncoder().encode(words), 'plan.txt', 'txt'))

it('never throws, points into the text, and says the same twice', () => {
  fc.assert(
    fc.property(text, text, (own, superior) => {
      const draft = parse(own)
      const parent = parse(superior)
      const report = checkPlanReport(draft, parent)
      const spans: Span[] = [
        ...report.findings.flatMap(({ span, related = [] }) => [span, ...related.map((place) => place.span)]),
        ...report.passed.flatMap((entry) => entry.spans),
        ...draft.mechanisms.map(({ span }) => span),
        ...draft.announced.map(({ span }) => span),
      ]
      for (const [from, to] of spans) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(to).toBeLessThanOrEqual(draft.source.text.length)
      }
      for (const { quote, span } of draft.mechanisms) expect(quote).toBe(draft.source.text.slice(...span))
      expect(checkPlanReport(draft, parent)).toEqual(report)
    }),
    { numRuns: 300 },
  )
})
