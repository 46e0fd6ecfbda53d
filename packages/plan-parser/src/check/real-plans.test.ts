import { readFileSync } from 'node:fs'
import { checkPlanReport } from '@tongtu/plan'
import { expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { readText } from '../read/text-reader.ts'
import { describeShared } from '../testing/describe-shared.ts'
import { shared } from '../testing/shared-folder.ts'

const PLANS = ['fenghua-2021-2025', 'lishui-2021-2025', 'liandu-2023', 'longgang-2021-2025', 'taizhou-2021-2025'].map(
  (name) => `plans/${name}.txt`,
)

const report = (name: string) => {
  const path = shared('plans', `${name}.txt`)
  const draft = parsePlan(readText(readFileSync(path), path, 'txt'))
  const { findings, passed } = checkPlanReport(draft)
  return {
    draft,
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, formula, message }) => formula ?? `${code} ${message}`),
    formulas: (code: string) => findings.filter((finding) => finding.code === code).map(({ formula }) => formula),
    passed: (code: string) => passed.filter((entry) => entry.code === code).map(({ formula }) => formula),
  }
}

describeShared('real plans', PLANS, () => {
  it('finds the ratio that income and output per head cannot reach, two ways to one total, and the hint on employment', () => {
    const { errors, passed, formulas } = report('fenghua-2021-2025')
    expect(errors).toEqual(['75000元÷超200000元≤0.375≠0.4'])
    expect(passed('TT-C-022')).toEqual(['超720亿元÷60%=1200亿元；72亿元÷6%=1200亿元，两者相符'])
    expect(formulas('TT-C-022')).toEqual(['15万人÷37.5%=40万人；（超720亿元÷60%）÷27万元/人=44.44万人'])
  })

  it('confirms ratios and growth of the table, and finds the promise below its own earlier value', () => {
    const { errors, passed, formulas } = report('lishui-2021-2025')
    expect(errors).toEqual([])
    expect(passed('TT-C-021')).toHaveLength(2)
    expect(passed('TT-C-023')).toEqual(['16400元→25000元，3年年均15.1%，与目标15%相符'])
    expect([...formulas('TT-C-025'), ...formulas('TT-C-026')]).toEqual(['2022年50.7%→2025年超50%'])
  })

  it('misses what an annual plan announces and does not hold', () => {
    const { errors, draft } = report('liandu-2023')
    expect(errors).toEqual([])
    const absent = draft.announced.filter(({ found }) => found === 0)
    expect(absent.flatMap(({ count }) => count ?? [])).toEqual(['51', '43', '72'])
    expect(absent.filter(({ what }) => what.startsWith('附表'))).toHaveLength(4)
  })

  it('counts the ten projects of a plan that lost its headings', () => {
    const { errors, draft, passed } = report('longgang-2021-2025')
    expect(errors).toEqual([])
    expect(draft.announced).toMatchObject([{ what: '重点工程', count: '10', found: 10 }])
    expect(passed('TT-C-021')).toEqual(['9万元÷5万元=1.8，与目标不高于1.8相符'])
  })

  it('reports the numbers that damage swallowed, and no other error', () => {
    expect(report('taizhou-2021-2025').errors).toEqual([
      'TT-C-001 编号13之后缺14—15，直接到16',
      'TT-C-001 编号26之后缺27—28，直接到29',
    ])
  })

  it.each([
    ['fenghua-2021-2025', ['list', 'leading_group', 'office', 'supervision', 'assessment', 'index', 'pilot']],
    ['liandu-2023', ['list', 'cadence', 'office', 'supervision', 'assessment', 'briefing', 'pilot', 'best_practice']],
    ['lishui-2021-2025', ['list', 'leading_group', 'office', 'supervision', 'assessment', 'best_practice', 'pilot']],
    ['longgang-2021-2025', ['list', 'leading_group', 'office', 'cadence', 'assessment', 'index', 'pilot']],
    ['taizhou-2021-2025', ['list', 'leading_group', 'cadence', 'assessment', 'index', 'best_practice', 'pilot']],
  ])('%s: reads its machinery', (name, kinds) => {
    const found = new Set(report(name).draft.mechanisms.map(({ kind }) => kind))
    expect([...found]).toEqual(expect.arrayContaining(kinds))
  })
})
