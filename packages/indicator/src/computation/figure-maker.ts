import { type Decimal, Exact, lastDayOf, type Period } from '@tongtu/kernel'
import type { Aggregate, AggregateOptions } from '../aggregate/aggregate.ts'
import { type RegionFigures, rollUp } from '../aggregate/over-regions.ts'
import { aggregateTime } from '../aggregate/over-time.ts'
import { wholeUnit } from '../catalogue/definition.ts'
import { type Calculation, calculate } from '../formula/calculate.ts'
import type { FormulaHost } from '../formula/evaluate/formula-host.ts'
import { isComplete } from '../reading/coverage.ts'
import type { Reading } from '../reading/reading.ts'
import type { Computation, SeriesRule } from './computation.ts'
import { type BookReading, type ComputedFigure, effective, type FigureBook, own } from './figure-book.ts'
import type { FigureAt } from './follows.ts'
import type { Territory } from './territory.ts'
import { yearParts } from './year-parts.ts'

/** What figures are computed from. */
export interface World {
  readonly computation: Computation
  readonly territory: Territory
  readonly book: FigureBook
}

/** A figure made of others, and how: what an explanation is written from. */
export type Making =
  | { readonly how: 'formula'; readonly calculation: Calculation; readonly host: FormulaHost }
  | { readonly how: 'time'; readonly made: Aggregate; readonly parts: readonly Period[] }
  | { readonly how: 'regions'; readonly made: Aggregate; readonly parts: readonly string[] }

/** Digits of a quotient that are kept: far beyond what any statistic prints. */
const DIGITS = 24

/** Makes figures of others. */
export class FigureMaker {
  readonly #world: World
  readonly #host: FormulaHost
  #demo = false

  constructor(world: World) {
    this.#world = world
    this.#host = hostOf(world, this.#note)
  }

  /**
   * The figure that follows from others, or null. Its formula is asked first, then the parts of the year, then the places
   * below: a quotient of totals is right where a mean of quotients would need weights. Of a year only what is complete
   * counts: nine months are no year; of places also what has gaps is told, with how many there are.
   */
  compute(rule: SeriesRule, at: FigureAt): ComputedFigure | null {
    this.#demo = false
    const making = this.make(rule, at)
    if (making === null) return null
    const { how } = making
    if (how === 'formula') {
      const { value, state, coverage } = making.calculation
      const { used, of } = coverage ?? { used: 1, of: 1 }
      if (value === null || used === 0) return null
      return { value: kept(value), state: state ?? 'final', how, used, expected: of, demo: this.#demo }
    }
    const { made } = making
    if (made.value === null) return null
    const { used, of: expected } = made.coverage
    return { value: kept(made.value), state: made.state, how, used, expected, demo: this.#demo }
  }

  /** How a figure follows from others; null where it does not. */
  make(rule: SeriesRule, at: FigureAt): Making | null {
    return (
      byFormula(rule, at, this.#host) ??
      byTime(rule, at, this.#world, this.#note) ??
      byRegions(rule, at, this.#world, this.#note)
    )
  }

  /** What a formula lacks, in one sentence; null where there is no formula or it lacks nothing. */
  missing({ definition, formula }: SeriesRule, { region, period }: FigureAt): string | null {
    if (formula === null) return null
    const { name, unit, per } = definition
    const { reasons } = calculate({ name, unit: unit ?? '', per, formula }, { place: region, period }, this.#host)
    return reasons.length === 0 ? null : reasons.map(({ words }) => words).join('；')
  }

  /** Remembers whether something made up was read. */
  readonly #note = ({ reading, demo }: BookReading): Reading => {
    this.#demo ||= demo && reading.kind === 'value'
    return reading
  }
}

type Note = (reading: BookReading) => Reading

function byFormula({ definition, formula }: SeriesRule, at: FigureAt, host: FormulaHost): Making | null {
  if (formula === null) return null
  const { name, unit, per } = definition
  const calculation = calculate({ name, unit: unit ?? '', per, formula }, { place: at.region, period: at.period }, host)
  return calculation.value === null ? null : { how: 'formula', calculation, host }
}

/** What a formula sees: the figures that count, in the units of their definitions. */
function hostOf({ computation, territory, book }: World, note: Note): FormulaHost {
  const { catalogue } = computation
  const named = remembering((name) => catalogue.named(name))
  return {
    facts: remembering(catalogue.factsOf),
    reading: (name, { place, period }) => {
      const definition = named(name)
      const series = definition?.id ?? name
      const reading = note(effective(book.entry(series, place, period)))
      if (reading.kind !== 'value') return { kind: reading.kind }
      return { ...reading, unit: definition?.unit ?? '', id: `${series} ${place} ${period}` }
    },
    placeName: (place) => territory.name(place, '9999-01-01'),
    parent: ({ place, period }) => territory.parent(place, period),
    members: (scope, group, { place, period }) => territory.members(scope, group, place, period),
  }
}

function byTime({ definition }: SeriesRule, { region, period }: FigureAt, { book }: World, note: Note): Making | null {
  const { time, id } = definition
  if (period.length > 4) return null
  for (const parts of yearParts(definition, period)) {
    const figures = new Map(parts.map((part) => [part, { reading: note(own(book.entry(id, region, part))) }]))
    const made = aggregateTime(time, parts, figures, optionsOf(definition))
    if (made.value !== null && isComplete(made.coverage)) return { how: 'time', made, parts }
  }
  return null
}

function byRegions(rule: SeriesRule, { region, period }: FigureAt, world: World, note: Note): Making | null {
  const { definition, parts } = rule
  const { book, territory } = world
  if (definition.space === 'none') return null
  const read = (series: string | null, code: string) => (series === null ? undefined : book.entry(series, code, period))
  // The region's own figure is left out: this is what the places below make of it.
  const get = remembering((code): RegionFigures => {
    if (code === region) return {}
    const part = (series: string | null) => note(own(read(series, code)))
    const weight = parts.weight === null ? null : note(effective(read(parts.weight, code)))
    return {
      reading: note(own(read(definition.id, code))),
      weight: weight?.kind === 'value' ? weight.value : null,
      ...(parts.numerator === null ? {} : { numerator: part(parts.numerator) }),
      ...(parts.denominator === null ? {} : { denominator: part(parts.denominator) }),
    }
  })
  const day = lastDayOf(period)
  const rolled = rollUp(
    definition.space,
    { tree: territory.tree, day },
    region,
    { get },
    {
      ...optionsOf(definition),
      ratioUnit: ratioUnit(rule, world.computation),
    },
  )
  const { made } = rolled
  return made === null || made.value === null ? null : { how: 'regions', made, parts: rolled.parts }
}

function optionsOf(definition: SeriesRule['definition']): AggregateOptions {
  // The definition was written by a person: a mean that it asks for is meant.
  return { metric: definition.name, unit: wholeUnit(definition), plainMeanOfRates: true }
}

/** What is found by a text, looked up when first asked. */
function remembering<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const first = find(text)
    known.set(text, first)
    return first
  }
}

function ratioUnit({ parts }: SeriesRule, { catalogue }: Computation): string | null {
  const unit = (id: string | null) => {
    const definition = id === null ? null : catalogue.find(id)
    return definition && wholeUnit(definition)
  }
  const [above, below] = [unit(parts.numerator), unit(parts.denominator)]
  return above === null || below === null ? null : `${above}/${below}`
}

const kept = (value: Decimal): Decimal =>
  value.precision() > DIGITS ? new Exact(value).toSignificantDigits(DIGITS) : value
