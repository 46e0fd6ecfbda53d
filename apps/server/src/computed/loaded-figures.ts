import {
  type Absence,
  absent,
  type BookEntry,
  type ComputedFigure,
  type FigureAt,
  type FigureBook,
  type How,
  measured,
  type ValueState,
} from '@tongtu/indicator'
import { Exact } from '@tongtu/kernel'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** Which figures of a series: of all regions, or of some, in some periods. */
export interface Wanted {
  readonly series: string
  /** Null: of every region. */
  readonly regions: ReadonlySet<string> | null
  readonly periods: ReadonlySet<string>
}

interface Row {
  readonly region: string
  readonly period: string
  readonly value: string | null
  readonly absence: Absence | null
  readonly state: ValueState
  readonly demo: boolean
  readonly how: How | null
  readonly used: number
  readonly expected: number
}

/** Figures of a series by region and period. */
type SeriesFigures = Map<string, Map<string, BookEntry>>

/** Figures of the place in memory, as far as they were asked for. */
export class LoadedFigures implements FigureBook {
  readonly #tx: Tx
  readonly #placeId: number
  readonly #asOf: Date | null
  readonly #bySeries = new Map<string, SeriesFigures>()

  /** @param asOf as they stood at that instant; left out: as they stand */
  constructor(tx: Tx, placeId: number, asOf: Date | null = null) {
    this.#tx = tx
    this.#placeId = placeId
    this.#asOf = asOf
  }

  entry(series: string, region: string, period: string): BookEntry | undefined {
    return this.#bySeries.get(series)?.get(region)?.get(period)
  }

  /** Lays a computed figure beside what was entered; null takes it away. */
  setComputed(series: string, { region, period }: FigureAt, computed: ComputedFigure | null): void {
    const own = this.#of(series, region)
    own.set(period, { entered: own.get(period)?.entered ?? null, computed })
  }

  /** Fetches what one series needs: one query for each series asked for. */
  async load(wanted: readonly Wanted[]): Promise<void> {
    for (const one of union(wanted)) {
      for (const row of await this.#rows(one)) {
        const own = this.#of(one.series, row.region)
        const { entered = null, computed = null } = own.get(row.period) ?? {}
        own.set(
          row.period,
          row.how === null ? { entered: enteredOf(row), computed } : { entered, computed: computedOf(row) },
        )
      }
    }
  }

  /** Gives the memory back: five million figures do not fit in it at once. */
  forget(): void {
    this.#bySeries.clear()
  }

  #of(series: string, region: string): Map<string, BookEntry> {
    const figures = this.#bySeries.get(series) ?? new Map<string, Map<string, BookEntry>>()
    this.#bySeries.set(series, figures)
    const own = figures.get(region) ?? new Map<string, BookEntry>()
    figures.set(region, own)
    return own
  }

  async #rows({ series, regions, periods }: Wanted): Promise<readonly Row[]> {
    const narrowed = sql`jurisdiction_id = ${this.#placeId} and series = ${series}
      and period = any(${[...periods]}) ${regions === null ? sql`` : sql`and region = any(${[...regions]})`}`
    const entered = sql`select region, period, value, absence, state, demo, null as how, 0 as used, 0 as expected`
    const computed = sql`select region, period, value, null, state, demo, how, used, expected`
    const at = this.#asOf
    const stood = (since: string) => (at === null ? sql`` : sql`and ${sql.ref(since)} <= ${at}`)
    const { rows } = await sql<Row>`
      ${entered} from observations where ${narrowed} ${stood('recorded_at')}
      union all
      ${computed} from computed_figures where ${narrowed} ${stood('computed_at')}
      ${
        at === null
          ? sql``
          : sql`union all ${entered} from observation_versions
              where ${narrowed} and recorded_at <= ${at} and superseded_at > ${at}
            union all ${computed} from computed_figure_versions
              where ${narrowed} and computed_at <= ${at} and superseded_at > ${at}`
      }`.execute(this.#tx)
    return rows
  }
}

function enteredOf({ value, absence, state, demo }: Row): BookEntry['entered'] {
  return { reading: value === null ? absent(absence ?? 'blank') : measured(value, state), demo }
}

function computedOf({ value, state, how, used, expected, demo }: Row): ComputedFigure {
  return { value: new Exact(value ?? 0), state, how: how ?? 'formula', used, expected, demo }
}

/** What is wanted of one series several times is fetched once. */
function union(wanted: readonly Wanted[]): readonly Wanted[] {
  return [...Map.groupBy(wanted, ({ series }) => series)].map(([series, own]) => ({
    series,
    regions: own.some(({ regions }) => regions === null)
      ? null
      : new Set(own.flatMap(({ regions }) => [...(regions ?? [])])),
    periods: new Set(own.flatMap(({ periods }) => [...periods])),
  }))
}
