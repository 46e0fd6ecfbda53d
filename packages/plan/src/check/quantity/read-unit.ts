import { Decimal } from 'decimal.js'

/** A printed unit as a dimension and the factor that brings a value to the dimension's basic unit. */
export interface PrintedUnit {
  readonly dimension: string
  readonly scale: Decimal
  /** As printed; empty where no unit is printed. */
  readonly printed: string
}

const BASIC: ReadonlyMap<string, readonly [dimension: string, scale: string]> = new Map([
  ['元', ['money', '1']],
  ['块', ['money', '1']],
  ['人民币', ['money', '1']],
  ['元人民币', ['money', '1']],
  ['美元', ['dollar', '1']],
  ['人', ['people', '1']],
  ['名', ['people', '1']],
  ['位', ['people', '1']],
  ['人次', ['visits', '1']],
  ['次', ['times', '1']],
  ['场次', ['times', '1']],
  ['场', ['times', '1']],
  ['户', ['households', '1']],
  ['平方米', ['area', '1']],
  ['平米', ['area', '1']],
  ['亩', ['area', '666.6666666667']],
  ['公顷', ['area', '10000']],
  ['平方公里', ['area', '1000000']],
  ['平方千米', ['area', '1000000']],
  ['米', ['length', '1']],
  ['公里', ['length', '1000']],
  ['千米', ['length', '1000']],
  ['吨', ['mass', '1']],
  ['吨标准煤', ['energy', '1']],
  ['吨标煤', ['energy', '1']],
  ['千瓦', ['power', '1']],
  ['千瓦时', ['electricity', '1']],
  ['立方米', ['volume', '1']],
  ['方', ['volume', '1']],
  ['%', ['ratio', '0.01']],
  ['‰', ['ratio', '0.001']],
  ['成', ['ratio', '0.1']],
  ['倍', ['ratio', '1']],
  ['百分点', ['point', '1']],
  ['个百分点', ['point', '1']],
  ['年', ['years', '1']],
  ['岁', ['years', '1']],
  ['天', ['days', '1']],
  ['日', ['days', '1']],
  ['小时', ['hours', '1']],
  ['分钟', ['minutes', '1']],
  ...[...'个家条张座所处片项种类件台辆艘架只头支批组套间栋幢宗例篇部本册门期届村镇对'].map(
    (classifier): [string, [string, string]] => [classifier, ['count', '1']],
  ),
])

const SCALED = /^([十百千万亿])(.*)$/
const SCALES: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000', 万: '1e4', 亿: '1e8' }

/** Units nobody listed keep their own name as dimension, so that only equal names compare. */
const readSimple = (text: string): Pick<PrintedUnit, 'dimension' | 'scale'> => {
  const exact = BASIC.get(text)
  if (exact) return { dimension: exact[0], scale: new Decimal(exact[1]) }
  // One scale word at a time: 万亿元 is 万 of 亿元.
  const [, scale, rest] = SCALED.exec(text) ?? []
  if (scale === undefined) return { dimension: text, scale: new Decimal(1) }
  if (rest === '') return { dimension: 'number', scale: new Decimal(SCALES[scale]!) }
  const inner = readSimple(rest!)
  return { dimension: inner.dimension, scale: inner.scale.mul(SCALES[scale]!) }
}

/** 3500套(间) counts as 3500套 does. */
const SECOND_CLASSIFIER = /(?<=[\u4e00-\u9fa5])\([\u4e00-\u9fa5]\)$/

/** Reads 亿元, 万人, 平方米/万元, 元/年 …; no unit is a plain ratio. */
export const readUnit = (printed: string | null): PrintedUnit => {
  const text = (printed ?? '').normalize('NFKC').replaceAll(/\s/g, '')
  if (text === '') return { dimension: 'ratio', scale: new Decimal(1), printed: '' }
  const [numerator, denominator] = text.replace(SECOND_CLASSIFIER, '').split('/')
  if (!denominator) return { ...readSimple(numerator!), printed: text }
  const top = readSimple(numerator!)
  const bottom = readSimple(denominator)
  return { dimension: `${top.dimension}/${bottom.dimension}`, scale: top.scale.div(bottom.scale), printed: text }
}
