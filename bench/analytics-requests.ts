/** A request that people make of five million figures, and how long it may take at most. */
export interface AnalyticsRequest {
  readonly name: string
  readonly url: string
  /** 95th percentile, milliseconds. */
  readonly limit: number
}

/** No table, page or file over so many figures may take longer. */
const MOST = 3000
/** What a person waits for with the page open. */
const PAGE = 300

/** 嘉兴: 72 townships; what was promised is 50 places within 300 milliseconds. */
const towns = '330400'
const county = '330102'
const month = '2024-12'

/** The published list: twenty requests over a plan of 60 indicators, from one cell to all figures of five years. */
export function analyticsRequests(plan: string): readonly AnalyticsRequest[] {
  const of = (limit: number) => (name: string, url: string) => ({ name, url, limit })
  const [page, file] = [of(PAGE), of(MOST)]
  const [ofPlan, one] = [`/plans/${plan}`, '/indicators/i-1']
  return [
    page('1 各地指标表 一市72乡镇×60项×5年', `${ofPlan}/verdicts?from=2021&to=2025&under=${towns}&level=township`),
    page('2 各地指标表 11市×60项×5年', `${ofPlan}/verdicts?from=2021&to=2025`),
    file('3 各地指标表 90县×60项×5年', `${ofPlan}/verdicts?from=2021&to=2025&level=county`),
    file('4 各地指标表 一县各乡镇×60项×5年', `${ofPlan}/verdicts?from=2021&to=2025&under=${county}&level=township`),
    page('5 指标表 全省一年', `${ofPlan}/indicators/2024`),
    page('6 指标表 一县一年', `${ofPlan}/indicators/2024?region=${county}`),
    page('7 指标表 截至一年前', `${ofPlan}/indicators/2024?asOf=2025-01-01T00:00:00.000Z`),
    page('8 一项指标的全年判定', `${one}/years/2024`),
    page('9 一项指标，一县', `${one}/years/2024?region=${county}`),
    page('10 一个数的来历', `${one}/explanation/2024`),
    page('11 一项指标60个月', `${one}/observations?region=${county}`),
    page('12 各地比较 90县×5年', `${one}/places?from=2021&to=2025&level=county`),
    file('13 各地比较 1360乡镇×5年', `${one}/places?from=2021&to=2025&level=township`),
    page('14 全省预警', '/warnings/2024'),
    file('15 各地预警', '/warnings/2024?below=true'),
    page('16 填报表 全省一月60项', `${ofPlan}/observations/${month}`),
    file('17 填报表 一项指标各地', `${ofPlan}/observations/${month}?indicator=i-1`),
    file('18 校验各地一月', `${ofPlan}/observations/${month}/validation?below=true`),
    file('19 数据质量一月', `${ofPlan}/observations/${month}/quality`),
    file('20 各地指标表 Excel', `${ofPlan}/verdicts.xlsx?year=2024&level=county`),
  ]
}

/** 90 counties, 60 indicators, 34 months: 183,600 cells as CSV. */
export const monthlyCells = (plan: string): AnalyticsRequest => ({
  name: '月度数据流 90县×60项×34月',
  url: `/plans/${plan}/observations/export?format=csv&level=county&period=2023-03&until=2025-12`,
  limit: 2000,
})
