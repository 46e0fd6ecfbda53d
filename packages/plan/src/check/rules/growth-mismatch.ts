import { Decimal } from 'decimal.js'
import type { CheckRule, Finding, Passing } from '../check-rule.ts'
import type { Fact } from '../facts/fact.ts'
import { isFall } from '../facts/fall.ts'
import { levelSeries, type Series } from '../facts/level-series.ts'
import { figureInHome, nameInHome, quoted } from '../facts/name-in-home.ts'
import { formatPercent } from '../quantity/format-amount.ts'

/** Rates are promised in whole or half percents: half a point either way is rounding. */
const ROOM = new Decimal('0.005')
/** 翻番 is said of 1.95 times too; more than the multiple keeps the promise. */
const MULTIPLE_ROOM = new Decimal('0.05')

interface Growth {
  readonly from: Fact
  readonly to: Fact
  readonly years: number
  /** Per year for yearly rates, the quotient for multiples, else over the whole stretch; falls count positive where a fall is promised. */
  readonly rate: Decimal
}

const growthOf = (rate: Fact, series: Series): Growth | null => {
  const to = series.filter(({ year }) => year === rate.year).at(-1)
  const { base } = rate
  const sign = isFall(rate) ? -1 : 1
  const from = base === null ? series[0] : series.find(({ year }) => year === base)
  if (to === undefined || from === undefined || from.unit.dimension !== to.unit.dimension) return null
  const years = Number(to.year) - Number(from.year)
  if (years <= 0 || from.interval.nominal.lte(0) || to.interval.nominal.lte(0)) return null
  const ratio = to.interval.nominal.div(from.interval.nominal)
  if (rate.kind === 'multiple') return { from, to, years, rate: ratio }
  if (rate.annual) return { from, to, years, rate: ratio.pow(new Decimal(1).div(years)).sub(1).mul(sign) }
  return base === null ? null : { from, to, years, rate: ratio.sub(1).mul(sign) }
}

const misses = ({ comparator, interval, kind, target }: Fact, rate: Decimal): boolean => {
  const room = (kind === 'multiple' ? MULTIPLE_ROOM : ROOM).mul(target?.approx ? 2 : 1)
  const below = interval.lo !== null && rate.lt(interval.lo.sub(room))
  const above = interval.hi !== null && rate.gt(interval.hi.add(room)) && kind !== 'multiple'
  return comparator === '=' || comparator === 'range' ? below || above : comparator.startsWith('>') ? below : above
}

const writeChange = ({ kind, annual }: Fact, rate: Decimal): string =>
  kind === 'multiple'
    ? `为${rate.toSignificantDigits(3).toFixed()}倍`
    : `${annual ? '年均' : '共'}${formatPercent(rate)}`

export const growthMismatch: CheckRule = {
  code: 'TT-C-023',
  severity: 'warning',
  title: '增速与起止值对不上',
  passedTitle: '增速与起止值',
  explanation: '文字里写了年均增速，指标表里又有起点和终点，两者算出来的增速不同。',
  good: {
    text: '一、主要目标\n——农民收入更高。到2025年，农村居民人均可支配收入年均增长10%。\n附件：主要指标\n| 序号 | 指标 | 2022年 | 2025年 | 属性 |\n| --- | --- | --- | --- | --- |\n| 1 | 农村居民人均可支配收入（元） | 30000 | 39930 | 预期性 |\n| 2 | 森林覆盖率（%） | 60 | 61 | 约束性 |',
  },
  bad: {
    text: '一、主要目标\n——农民收入更高。到2025年，农村居民人均可支配收入年均增长10%。\n附件：主要指标\n| 序号 | 指标 | 2022年 | 2025年 | 属性 |\n| --- | --- | --- | --- | --- |\n| 1 | 农村居民人均可支配收入（元） | 30000 | 36000 | 预期性 |\n| 2 | 森林覆盖率（%） | 60 | 61 | 约束性 |',
  },
  check: ({ facts }) => {
    const findings: Finding[] = []
    const passed: Passing[] = []
    const series = levelSeries(facts)
    let applied = false
    for (const rate of facts) {
      if (rate.nature !== 'rate' || rate.unit.dimension !== 'ratio') continue
      const growth = growthOf(rate, series.get(rate.key) ?? [])
      if (growth === null) continue
      applied = true
      const { from, to, years, rate: computed } = growth
      const change = writeChange(rate, computed)
      const formula = `${from.printed}→${to.printed}，${years}年${change}`
      if (misses(rate, computed))
        findings.push({
          span: rate.span,
          message: `${nameInHome(rate.home, rate.metric)}${rate.printed}，但按${from.year}年和${to.year}年的数算是${change}`,
          suggestion: '请核对增速与两个年份的数；若计算时段不同，请写明起止年份',
          related: [from, to].map((fact) => ({
            span: fact.span,
            message: `${figureInHome(fact)}（${fact.year}年）`,
          })),
          formula: `${formula}≠${rate.printed}`,
        })
      else
        passed.push({
          message: `${quoted(rate.metric)}与${from.year}年、${to.year}年的数`,
          formula: `${formula}，与目标${rate.printed}相符`,
          spans: [rate.span, from.span, to.span],
        })
    }
    return { findings, passed, ...(applied ? {} : { notApplicable: '没有同时写出增速和起止值的指标' }) }
  },
}
