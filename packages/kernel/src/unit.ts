import { type Decimal, Exact } from './exact.ts'
import { namedUnits, scales } from './named-units.ts'

/**
 * A unit taken apart: of what quantities it is a product and quotient, and how many of their base units one of it is.
 * 万元/亩 is 元 to the first and 平方米 to the minus first; 人/万人 is a pure number of one ten-thousandth.
 */
export interface Unit {
  /** As written; the pure number has none. */
  readonly name: string
  /** Powers of the base units that do not cancel out, none of them zero. */
  readonly powers: Readonly<Record<string, number>>
  /** Base units in one unit, as a fraction, so that 亩 and 公顷 convert exactly. */
  readonly over: Decimal
  readonly under: Decimal
}

/**
 * Takes a unit apart: 亿元, 万元/亩, 吨标准煤/万元, 张/千人, 吨·公里. A name that is not known is a quantity of its own, with
 * 万 and 亿 before it as its scales.
 */
export function parseUnit(text: string | null): Unit {
  const known = parsed.get(text)
  if (known) return known
  const unit = takeApart(text)
  // Plans print a few hundred units; what people type must not fill the memory.
  if (parsed.size >= MOST_PARSED) parsed.clear()
  parsed.set(text, unit)
  return unit
}

/** Units taken apart before: the same few are asked for with every figure. */
const parsed = new Map<string | null, Unit>()
const MOST_PARSED = 5_000

function takeApart(text: string | null): Unit {
  const name = text?.normalize('NFKC').replace(/\s/g, '') ?? ''
  const [above, ...below] = name.split('/')
  const product = (part: string) => part.split(/[·*×]/).map(simpleUnit).reduce(timesUnit)
  return { ...below.map(product).reduce(perUnit, product(above!)), name }
}

/** The unit of a product: 元/人 × 人 → 元. */
export function timesUnit(one: Unit, other: Unit): Unit {
  return combine(one, other, 1)
}

/** The unit of a quotient: 元 ÷ 人 → 元/人. */
export function perUnit(one: Unit, other: Unit): Unit {
  return combine(one, other, -1)
}

/** Whether two units measure the same thing, so that figures in them can be compared, added and converted. */
export function sameQuantity(one: Unit, other: Unit): boolean {
  const names = new Set([...Object.keys(one.powers), ...Object.keys(other.powers)])
  return [...names].every((name) => one.powers[name] === other.powers[name])
}

/** A figure in another unit, or one sentence with both units that tells why there is none. */
export function convertUnit(
  value: Decimal,
  from: string | null,
  to: string | null,
): { readonly value: Decimal } | { readonly problem: string } {
  const [one, other] = [parseUnit(from), parseUnit(to)]
  if (!sameQuantity(one, other)) return { problem: whyNot(one, other) }
  const factor = one.over.times(other.under)
  return { value: new Exact(value).times(factor).div(one.under.times(other.over)) }
}

/** What the difference of two figures is measured in: of two percentages in 百分点. */
export function differenceUnit(unit: string | null): string | null {
  const { name } = parseUnit(unit)
  return name === '%' ? '个百分点' : name === '‰' ? '个千分点' : unit
}

function whyNot(one: Unit, other: Unit): string {
  const pair = `“${one.name || '无单位'}”与“${other.name || '无单位'}”`
  const has = (name: string) => [one, other].some(({ powers }) => powers[name] !== undefined)
  const isNumber = [one, other].some(({ powers }) => Object.keys(powers).length === 0)
  if (isNumber && has('百分点')) return `${pair}不能换算：百分点是两个百分比之差，不是百分比`
  if (has('年') && has('天')) return `${pair}不能换算：各年天数不同`
  return `${pair}不是同一种量，不能换算；请核对单位`
}

function simpleUnit(name: string): Unit {
  const known = namedUnits.get(name)
  if (known) return unit(name, known.quantity, new Exact(known.over), new Exact(known.under))
  const [scale, rest] = splitScale(name)
  if (scale === null) return unit(name, name, ONE, ONE)
  const scaled = namedUnits.get(rest)
  const size = new Exact(scales[scale]!)
  return scaled
    ? unit(name, scaled.quantity, size.times(scaled.over), new Exact(scaled.under))
    : unit(name, rest, size, ONE)
}

/** 百亿元 → 百亿, 元; before a name that is not known only 万 and 亿 are scales: 百强 is a word. */
function splitScale(name: string): readonly [scale: string | null, rest: string] {
  for (let length = 2; length > 0; length--) {
    const [scale, rest] = [name.slice(0, length), name.slice(length)]
    if (scales[scale] === undefined) continue
    if (namedUnits.has(rest) || (rest !== '' && /[万亿]$/.test(scale))) return [scale, rest]
  }
  return [null, name]
}

const ONE = new Exact(1)

function unit(name: string, quantity: string, over: Decimal, under: Decimal): Unit {
  return { name, powers: quantity === '' ? {} : { [quantity]: 1 }, over, under }
}

function combine(one: Unit, other: Unit, sign: 1 | -1): Unit {
  const names = new Set([...Object.keys(one.powers), ...Object.keys(other.powers)])
  const powers = [...names].map((name) => [name, (one.powers[name] ?? 0) + sign * (other.powers[name] ?? 0)] as const)
  const [over, under] = sign === 1 ? [other.over, other.under] : [other.under, other.over]
  return {
    name: sign === 1 ? [one.name, other.name].filter(Boolean).join('·') : `${one.name}/${other.name}`,
    powers: Object.fromEntries(powers.filter(([, power]) => power !== 0)),
    over: one.over.times(over),
    under: one.under.times(under),
  }
}
