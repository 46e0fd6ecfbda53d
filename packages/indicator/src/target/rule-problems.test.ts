import fc from 'fast-check'
import { expect, it } from 'vitest'
import { measured } from '../reading/reading.ts'
import { rule, stated } from '../testing/rules.ts'
import { meets } from './meets.ts'
import { ruleOf } from './rule-of.ts'
import { ruleProblems } from './rule-problems.ts'
import type { RangeRule } from './target-rule.ts'

const range = (low: string, high: string, closed = true): RangeRule => ({
  ...(ruleOf(stated('range', 'range', { value: '3', valueTo: '6', unit: '%' })) as RangeRule),
  low: { value: low, closed },
  high: { value: high, closed },
})

it('R4: what a person got wrong in a rule is said in a sentence', () => {
  const trend = rule('trend', 'qualitative', { words: '稳步提升' })
  const front = rule('rank', 'qualitative', { words: '全省前列' })
  expect(ruleProblems(trend)).toEqual([])
  expect(ruleProblems({ ...trend, least: 4 })).toEqual(['“近3年中至少4年”不成立：年数应为1到20的整数，次数不超过年数'])
  expect(ruleProblems({ ...front, within: { share: '4/3' } })).toEqual(['前列的比例应大于0、不超过1'])
  expect(ruleProblems({ ...front, within: { places: 0 } })).toEqual(['名次应为不小于1的整数'])
  expect(ruleProblems(range('6', '3'))).toEqual(['区间下限6大于上限3，请对调'])
  expect(ruleProblems(range('3', '3', false))).toEqual(['区间上下限同为3且不含端点，没有数能达标'])
  expect(ruleProblems(rule('bound', '>=', { value: '1' }, { value: '约100' }))).toEqual([
    '“约100”不是数，请填小数或分数，如9.24或2/3',
  ])
  expect(ruleProblems(rule('bound', '>=', { value: '1' }, { tolerance: '-1' }))).toEqual(['容差应为0或正的小数'])
})

it('a rule without problems never fails, whatever was written in it', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('1', '-0.5', '2/3', '1/0', '１', '1e3', ''))
  fc.assert(
    fc.property(text, text, text, (value, tolerance, high) => {
      const rules = [rule('bound', '>=', { value: '1' }, { value, tolerance }), range(value, high)]
      for (const made of rules)
        if (ruleProblems(made).length === 0) expect(meets(made, measured('1')).sentence).not.toBe('')
    }),
  )
})
