import { expect, it } from 'vitest'
import { describeVectors, isNear } from '../testing/vectors.ts'
import { type Indicators, world } from './testing/world.ts'

/** Places 0, 1, 2 … below 上, each with a figure, null where it has none. */
function places(indicators: Indicators, columns: Readonly<Record<string, readonly unknown[]>>) {
  const readings = Object.entries(columns).flatMap(([name, values]) =>
    values.map((value, at) => [`${name} ${at} 2024`, value === null ? '空白' : String(value)] as const),
  )
  const count = Object.values(columns)[0]!.length
  const tree = Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at), '上']))
  return world(indicators, Object.fromEntries(readings), tree)
}

describeVectors('ranking-ties.json', (cases) => {
  it.each(cases)('R21 $name', ({ input, expected }) => {
    const lowFirst = !input.higher_is_better
    const scores = input.scores ?? input.scores_text.map((sum: string) => world({}, {}).compute(sum, '分').value)
    const { compute } = places({ 得分: { unit: '分', lowFirst } }, { 得分: scores })
    const ranks = scores.map(
      (_: unknown, at: number) => compute('位次(得分)', '位', String(at)).value?.toNumber() ?? null,
    )
    expect(ranks).toEqual(expected.competition_rank)
  })
})

describeVectors('rollup.json', (cases) => {
  const sets = cases.filter(({ input }) => input.values && !input.units && !input.numerators)
  it.each(sets)('R22 $name', ({ input, expected, tolerance }) => {
    const values = input.values.map((value: unknown) => (Array.isArray(value) ? value[1] : value))
    const columns = input.weights ? { 数: values, 权: input.weights } : { 数: values }
    const { compute } = places({ 数: input.weights ? '%' : '户', 权: '人' }, columns)
    const near = (text: string, unit: string, wanted: number) => {
      const { value, coverage } = compute(text, unit, '上')
      expect(isNear(value!.toFixed(), wanted, tolerance as never), `${text} = ${value}`).toBe(true)
      return coverage!
    }
    if (input.weights) {
      expect(near('加权平均(下级(数), 权)', '%', expected.weighted_mean)).toMatchObject({
        used: expected.used,
        of: expected.of,
      })
      near('简单平均(下级(数))', '%', expected.plain_mean)
    } else if (expected.coverage) {
      const { used, of } = near('平均(下级(数))', '户', expected.mean)
      expect(`${used}/${of}`).toBe(expected.coverage)
    } else expect(near('倍差(下级(数))', '倍', expected.ratio)).toMatchObject({ used: expected.used, of: expected.of })
  })
})

describeVectors('ytd-monthly.json', (cases) => {
  const month = (at: number) => `2024-${String(at + 1).padStart(2, '0')}`
  const series = (name: string, year: string, values: readonly (string | null)[] = []) =>
    values.map((value, at) => [`${name} 甲 ${year}${month(at).slice(4)}`, value ?? '空白'] as const)

  it.each(cases)('R25 $name', ({ input, expected, tolerance }) => {
    const { compute } = world(
      { 当月: '亿元', 累计数: { unit: '亿元', cumulative: true } },
      Object.fromEntries([
        ...series('当月', '2024', input.monthly),
        ...series('当月', '2023', input.previous_year_monthly),
        ...series('累计数', '2024', input.ytd),
      ]),
    )
    const all = (text: string, unit: string, wanted: readonly (string | null)[] = []) => {
      for (const [at, one] of wanted.entries()) {
        const { value } = compute(text, unit, '甲', month(at))
        if (one === null) expect(value).toBeNull()
        else expect(isNear(value!.toFixed(), one, tolerance as never), `${month(at)} ${text} = ${value}`).toBe(true)
      }
    }
    all('累计(当月)', '亿元', expected.ytd)
    all('当期(累计数)', '亿元', expected.monthly)
    all('同比(当月)', '%', expected.monthly_yoy)
    all('累计(当月) ÷ 上年同期(累计(当月)) − 1', '%', expected.ytd_yoy)
  })
})

describeVectors('cagr-trajectories.json', (cases) => {
  const rates = cases.filter(({ expected }) => 'cagr' in expected)
  it.each(rates)('R21 $name', ({ input, expected, tolerance }) => {
    const years = input.years ?? input.to_year - input.from_year
    const { compute } = world(
      { 数: '亿元' },
      { [`数 甲 ${2025 - years}`]: String(input.from), '数 甲 2025': String(input.to) },
    )
    const { value, reasons } = compute(`年均增速(数, ${years})`, '%', '甲', '2025')
    if (expected.cagr === null) {
      expect(value).toBeNull()
      expect(reasons).toHaveLength(1)
    } else expect(isNear(value!.div(100).toFixed(), expected.cagr, tolerance as never)).toBe(true)
  })
})
