import { metricKey } from './metric-key.ts'

/** A metric whose name says how it is computed: result = factor × numerator ÷ denominator. */
export interface Quotient {
  readonly numerator: string
  readonly denominator: string
  readonly factor: number
  /** 人均 and 每万人 figures often print the numerator's unit only. */
  readonly perHead: boolean
}

const POPULATION = '常住人口'
const EMPLOYED = '从业人员'
const SHARE = /^(.*?)占(.{1,40}?)比?重$/
const RATIO = /^(.{2,40}?)与(.{2,40}?)(?:之比|比值)$/
const URBAN_RURAL = /^城乡居民(.{2,20}?)倍差$/
const PER_MANY = /^每(百|千|万|十万|百万)(?:名)?(常住人|户籍人口|老年人|人)中?(.{2,40})$/
const PER_TEN_THOUSAND = /^(.{2,20}?)万人比$/
const PER_HEAD = /^人均(.{2,30})$/
const PER_OUTPUT = /^单位GDP(.{2,30})$/
const MANY: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 十万: 100_000, 百万: 1_000_000 }

const plain = (numerator: string, denominator: string): Quotient => ({
  numerator: metricKey(numerator),
  denominator: metricKey(denominator),
  factor: 1,
  perHead: false,
})

const perPerson = (numerator: string, denominator: string, factor: number): Quotient => ({
  numerator: metricKey(numerator),
  denominator: metricKey(denominator),
  factor,
  perHead: true,
})

/** Life expectancy is called 人均 but is no quotient. */
const NO_QUOTIENT = /^人均(?:预期)?寿命$/

/** Reads A占B比重, A与B之比, 城乡居民…倍差, 人均A, 每万人A, A万人比, 单位GDP A and 全员劳动生产率 from a metric's key. */
export const quotientOf = (key: string): Quotient | null => {
  if (key === '全员劳动生产率') return perPerson('GDP', EMPLOYED, 1)
  const share = SHARE.exec(key)
  if (share) return plain(share[1]!, share[2]!)
  const ratio = RATIO.exec(key)
  if (ratio) return plain(ratio[1]!, ratio[2]!)
  const urbanRural = URBAN_RURAL.exec(key)
  if (urbanRural) return plain(`城镇居民${urbanRural[1]!}`, `农村居民${urbanRural[1]!}`)
  const perMany = PER_MANY.exec(key)
  if (perMany) {
    const people = perMany[2] === '人' || perMany[2] === '常住人' ? POPULATION : perMany[2]!
    return perPerson(perMany[3]!, people, MANY[perMany[1]!]!)
  }
  const perTenThousand = PER_TEN_THOUSAND.exec(key)
  if (perTenThousand) return perPerson(perTenThousand[1]!, POPULATION, 10_000)
  const perHead = NO_QUOTIENT.test(key) ? null : PER_HEAD.exec(key)
  if (perHead) return perPerson(perHead[1]!, POPULATION, 1)
  const perOutput = PER_OUTPUT.exec(key)
  return perOutput ? plain(perOutput[1]!, 'GDP') : null
}
