import { client } from '../client.ts'
import type { FigureKey, PlaceComparison, VerdictCell, VerdictTable } from '../types.ts'
import { at, body, formOf, root, type Schemas } from './call.ts'

/** How the promises of a plan's table stand, and why; `asOf` reads everything as it stood at that instant. */
export const indicatorCalls = {
  indicators: (planId: string, year: number, asOf: string | null = null) =>
    body<'IndicatorList'>(
      client.GET(`${root}/plans/{id}/indicators/{year}`, {
        params: { path: { id: planId, year: String(year) }, query: { ...(asOf !== null && { asOf }) } },
      }),
    ),
  indicator: (id: string, year: number, { asOf, region }: { asOf?: string | null; region?: string } = {}) =>
    body<'IndicatorPage'>(
      client.GET(`${root}/indicators/{id}/years/{year}`, {
        params: { path: { id, year: String(year) }, query: { ...(asOf && { asOf }), ...(region && { region }) } },
      }),
    ),
  verdicts: async (
    planId: string,
    year: number,
    wanted: PlacesWanted,
    asOf: string | null = null,
  ): Promise<VerdictTable> => {
    const query = { from: String(year), to: String(year), ...placesQuery(wanted), ...(asOf !== null && { asOf }) }
    const table = await body<'VerdictTable'>(
      client.GET(`${root}/plans/{id}/verdicts`, { params: { path: { id: planId }, query } }),
    )
    return { ...table, rows: table.rows.map((row) => ({ ...row, cells: laidOut(table, row.cells) })) }
  },
  places: async (
    id: string,
    { from, to }: { readonly from: number; readonly to: number },
    { boundaries, ...wanted }: ComparisonWanted,
    asOf: string | null = null,
  ): Promise<PlaceComparison> => {
    const now = boundaries === 'now' && ({ boundaries } as const)
    const query = { from: String(from), to: String(to), ...placesQuery(wanted), ...now, ...(asOf !== null && { asOf }) }
    const table = await body<'PlaceComparison'>(
      client.GET(`${root}/indicators/{id}/places`, { params: { path: { id }, query } }),
    )
    return { ...table, cells: laidOut(table, table.cells) }
  },
  placeMap: (year: number, wanted: PlacesWanted) =>
    body<'PlaceMap'>(client.GET(`${root}/map`, { params: { query: { year: String(year), ...placesQuery(wanted) } } })),
  uploadMap: (file: File, approval: string) =>
    client.PUT(`${root}/map`, { params: { query: approval === '' ? {} : { approval } }, ...formOf(file) }),
  removeMap: () => client.DELETE(`${root}/map`),
  explanation: ({ series, region, period }: FigureKey, asOf: string | null) =>
    body<'Explanation'>(
      client.GET(`${root}/indicators/{id}/explanation/{period}`, {
        params: { path: { id: series, period }, query: asOf === null ? { region } : { region, asOf } },
      }),
    ),
  setDefinition: (id: string, definition: string | null) =>
    client.PUT(`${root}/indicators/{id}/definition`, { ...at(id), body: { definition } }),
}

/** The place whose parts are wanted, their level or group, as an address holds them: empty is what is usual. */
export interface PlacesWanted {
  readonly under: string
  readonly level: string
  readonly group: string
}

/** Whose boundaries count: `now` for those of the last year; anything else for those of each year. */
export interface ComparisonWanted extends PlacesWanted {
  readonly boundaries: string
}

type Level = Schemas['VerdictTable']['levels'][number]['level']

const placesQuery = ({ under, level, group }: PlacesWanted) => ({
  ...(under !== '' && { under }),
  ...(level !== '' && { level: level as Level }),
  ...(group !== '' && { group }),
})

/** Puts the cells that an answer holds in their places, year by year of each region. */
function laidOut(
  { regions, years }: Pick<Schemas['VerdictTable'], 'regions' | 'years'>,
  cells: readonly VerdictCell[],
): (VerdictCell | null)[] {
  const at = new Map(cells.map((cell) => [`${cell.region} ${cell.year}`, cell]))
  return regions.flatMap(({ code }) => years.map((year) => at.get(`${code} ${year}`) ?? null))
}
