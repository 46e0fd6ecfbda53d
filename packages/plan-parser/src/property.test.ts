import type { PlanDraft, Span } from '@tongtu/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan } from './parse-plan.ts'
import { textSource } from './read/text-reader.ts'

/** What plans are made of, in pieces that fit together in sensible and in senseless ways. */
const KEYWORDS = [
  '一、', '二、', '十二、', '(一)', '（二）', '1.', '2.', '3、', '13.', '88', '(1)', '①', '第一章', '第三条', '——', '附件:', '附表1',
  '到2025年', '2023年6月底前', '达到', '突破', '不低于', '控制在', '左右', '以上', '力争', '每年', '翻番', '全覆盖', '稳步提升',
  '12.5%', '３.6％', '十万人', '1 500', '10—50万元', '1-2个', '700亿元', '三分之二', '70', '100', '。', ',', '；', '、', ':', '\n', '\r\n',
  '\n\n', ' ', '\u3000', '\t', '|', '||||', '(', ')', '（', '）', '〔', '〕', '《', '》', '“', '”', '牵头单位:', '责任单位：', '配合单位', '等)',
  '区发改局', '市市场监管局(市知识产权局)', '各县(市、区)', '按职责分工负责', '列第一位的为牵头单位', '支撑成果:', '支撑第1项', '专栏1', '2.1', '2.1.1', '【主要目标】', '01 ', '三年行动', '完成时限:', '指导思想', '主要目标', '重点任务', '保障措施',
  '索引号', '文号', '〔2023〕1号', '成文日期', '行动方案(2021—2025年)', '序号', '指标名称', '2022年', '其中:', '臵', '\ufeff', '- 3 -', '推进', '建设', '数字经济',
] // biome-ignore format: a list of words

const genreText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...KEYWORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 160 },
  )
  .map((words) => words.join(''))

const spansOf = (draft: PlanDraft): Span[] => {
  const owners = [...draft.goals, ...draft.measures]
  const units = [...draft.measures, ...draft.indicators].flatMap((owner) => owner.leadUnits)
  return [
    ...draft.implements, ...draft.links, ...draft.sections, ...owners, ...owners.flatMap(({ targets }) => targets), ...units,
    ...draft.measures.flatMap(({ supportingUnits }) => supportingUnits), ...draft.indicators,
    ...draft.indicators.flatMap(({ values }) => values), ...draft.mechanisms, ...draft.announced, ...draft.diagnostics,
  ].map(({ span }) => span) // biome-ignore format: everything that has a span
}

const parse = (text: string) => parsePlan(textSource(text))

describe('any text at all', () => {
  it('gives a draft whose spans lie in the text and whose quotes are verbatim', () => {
    fc.assert(
      fc.property(genreText, (text) => {
        const draft = parse(text)
        for (const [from, to] of spansOf(draft)) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThanOrEqual(from)
          expect(to).toBeLessThanOrEqual(text.length)
        }
        for (const { quote, span } of [...draft.goals, ...draft.measures].flatMap(({ targets }) => targets))
          expect(text.slice(...span)).toBe(quote)
        for (const { quote, span } of draft.mechanisms) expect(text.slice(...span)).toBe(quote)
      }),
      { numRuns: 1500 },
    )
  })

  it('gives the same draft twice', () => {
    fc.assert(
      fc.property(genreText, (text) => {
        expect(JSON.stringify(parse(text))).toBe(JSON.stringify(parse(text)))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps items in order, apart, and numbered as printed', () => {
    fc.assert(
      fc.property(genreText, (text) => {
        const { measures } = parse(text)
        measures.forEach(({ span, noRaw }, i) => {
          const next = measures[i + 1]
          if (next !== undefined) expect(next.span[0]).toBeGreaterThanOrEqual(span[0])
          const printed = text
            .slice(...span)
            .normalize('NFKC')
            .replace(/\s/gu, '')
          if (noRaw !== null) expect(printed).toContain(noRaw.normalize('NFKC').replace(/\s/gu, ''))
        })
      }),
      { numRuns: 500 },
    )
  })

  it('accepts every string of code units', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => parse(text).source.text === text))
  })
})
