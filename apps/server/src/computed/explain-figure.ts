import {
  absenceNames,
  describeDerivation,
  FigureMaker,
  HOW,
  inRow,
  type Making,
  own,
  type RowScale,
  type SeriesRule,
  sayNumber,
  type World,
} from '@tongtu/indicator'
import { type Decimal, lastDayOf, periodName } from '@tongtu/kernel'
import { keyText } from '../observations/figure-key.ts'
import type { EnteredIndicator } from '../observations/find-entered.ts'
import { findAt } from '../observations/find-observations.ts'
import { observationInRow } from '../observations/in-row.ts'
import type { Tx } from '../platform/database.ts'
import { LoadedFigures } from './loaded-figures.ts'
import { neededBy } from './needed-by.ts'
import type { Explanation, ExplanationLine } from './schema.ts'
import type { Setting } from './setting.ts'

/** Which figure of an indicator, and as it stood when; null: as it stands. */
export interface Asked {
  readonly region: string
  readonly period: string
  readonly asOf: Date | null
}

interface Explained extends Asked {
  readonly series: string
}

interface ExplainedInRow extends Explained {
  readonly scale: RowScale | null
}

/**
 * Where a figure comes from: who entered it, how it follows from others as it would be read aloud, with the key of every
 * figure in it, and where the two disagree. The figure itself is in the unit of the row, what it is made of in that of the
 * catalogue; where these differ, a last line leads from one to the other.
 */
export async function explainFigure(
  tx: Tx,
  setting: Setting,
  indicator: EnteredIndicator,
  asked: Asked,
): Promise<Explanation> {
  const at = { ...asked, series: indicator.series }
  const rule = setting.computation.rule(at.series)
  const found = await findAt(tx, [at], asked.asOf ?? undefined)
  const { scale } = indicator
  const { series: _, ...entered } = found.get(keyText(at)) ?? { series: null }
  const cumulative = rule?.definition.timing === 'cumulative'
  return {
    name: rule?.definition.name ?? indicator.name,
    unit: scale?.row ?? rule?.definition.unit ?? indicator.unit,
    regionName: setting.territory.name(at.region, lastDayOf(at.period)),
    periodName: periodName(at.period, cumulative),
    entered: 'period' in entered ? observationInRow(entered, scale) : null,
    ...(rule === null ? nothingKnown : await makingOf(tx, setting, rule, { ...at, scale })),
  }
}

const nothingKnown = {
  formula: null,
  how: null,
  howName: null,
  value: null,
  lines: [],
  difference: null,
  missing: null,
}

async function makingOf(tx: Tx, { computation, territory, placeId }: Setting, rule: SeriesRule, at: ExplainedInRow) {
  const { scale } = at
  const book = new LoadedFigures(tx, placeId, at.asOf)
  await book.load(neededBy(rule, [at], territory))
  const world = { computation, territory, book }
  const maker = new FigureMaker(world)
  const making = maker.make(rule, at)
  const reading = book.entry(at.series, at.region, at.period)?.entered?.reading ?? null
  const value = making && madeValue(making)
  return {
    formula: rule.definition.formula,
    how: making?.how ?? null,
    howName: making && HOW[making.how],
    value: value ? inRow(value, scale).toFixed() : null,
    lines: making === null || value === null ? [] : [...linesOf(rule, making, world, at), ...scaleLine(value, scale)],
    difference:
      value && reading?.kind === 'value'
        ? differenceOf(rule, reading.value, { value, how: HOW[making.how] }, scale)
        : null,
    missing: making === null ? maker.missing(rule, at) : null,
  }
}

const madeValue = (making: Making): Decimal | null =>
  making.how === 'formula' ? making.calculation.value : making.made.value

function linesOf(rule: SeriesRule, making: Making, world: World, at: Explained): ExplanationLine[] {
  const { name, unit } = rule.definition
  if (making.how === 'formula')
    return describeDerivation({ name, unit: unit ?? '' }, making.calculation, making.host).map(
      ({ depth, segments }) => ({
        depth,
        segments: segments.map(({ text, reading }) => ({
          text,
          figure: reading === undefined ? null : keyOf(reading),
        })),
      }),
    )
  const head = { depth: 0, segments: [{ text: `${name}${making.made.sentence}`, figure: null }] }
  const parts =
    making.how === 'time'
      ? making.parts.map((period) => ({
          ...at,
          period,
          name: periodName(period, rule.definition.timing === 'cumulative'),
        }))
      : making.parts.map((region) => ({
          ...at,
          region,
          name: world.territory.name(region, lastDayOf(at.period)),
        }))
  return [head, ...parts.map((part) => partLine(rule, part, world))]
}

/** What a row in another scale says of the same: 63852.4元，即6.38524万元. */
function scaleLine(value: Decimal, scale: RowScale | null): ExplanationLine[] {
  if (scale === null) return []
  const text = `${sayNumber(value)}${scale.series ?? ''}，即${sayNumber(inRow(value, scale))}${scale.row}`
  return [{ depth: 0, segments: [{ text, figure: null }] }]
}

function partLine(
  { definition }: SeriesRule,
  { name, series, region, period }: Explained & { readonly name: string },
  { book }: World,
): ExplanationLine {
  const { reading } = own(book.entry(series, region, period))
  const text =
    reading.kind === 'value' ? `${sayNumber(reading.value)}${definition.unit ?? ''}` : absenceNames[reading.kind]
  return {
    depth: 1,
    segments: [
      { text: `${name} `, figure: null },
      { text, figure: { series, region, period } },
    ],
  }
}

/** What was entered against what follows, as far as the entered figure has decimals; null where they agree. */
function differenceOf(
  { definition }: SeriesRule,
  kept: Decimal,
  { value, how }: { readonly value: Decimal; readonly how: string },
  scale: RowScale | null,
): string | null {
  const entered = inRow(kept, scale)
  const rounded = inRow(value, scale).toDecimalPlaces(entered.decimalPlaces())
  if (rounded.eq(entered)) return null
  const unit = scale?.row ?? definition.unit ?? ''
  const gap = `${sayNumber(entered.minus(rounded).abs())}${unit}`
  return `填报${sayNumber(entered)}${unit}，${how}${sayNumber(rounded)}${unit}，填报数${entered.gt(rounded) ? '高' : '低'}${gap}；以填报数为准，请核实差异`
}

function keyOf(reading: string) {
  const [series = '', region = '', period = ''] = reading.split(' ')
  return { series, region, period }
}
