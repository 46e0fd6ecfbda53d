import { client } from '../client.ts'
import type { FigureKey } from '../types.ts'
import { at, body, formOf, root, type Schemas } from './call.ts'

/** How the promises of a plan's table stand, and why; `asOf` reads everything as it stood at that instant. */
export const indicatorCalls = {
  indicators: (planId: string, year: number) =>
    body<'IndicatorList'>(
      client.GET(`${root}/plans/{id}/indicators/{year}`, { params: { path: { id: planId, year: String(year) } } }),
    ),
  indicator: (id: string, year: number, { asOf, region }: { asOf?: string; region?: string } = {}) =>
    body<'IndicatorPage'>(
      client.GET(`${root}/indicators/{id}/years/{year}`, {
        params: { path: { id, year: String(year) }, query: { ...(asOf && { asOf }), ...(region && { region }) } },
      }),
    ),
  explanation: ({ series, region, period }: FigureKey, asOf: string | null) =>
    body<'Explanation'>(
      client.GET(`${root}/indicators/{id}/explanation/{period}`, {
        params: { path: { id: series, period }, query: asOf === null ? { region } : { region, asOf } },
      }),
    ),
  verdicts: (planId: string, year: number, wanted: PlacesWanted) =>
    body<'VerdictTable'>(
      client.GET(`${root}/plans/{id}/verdicts`, {
        params: { path: { id: planId }, query: { from: String(year), to: String(year), ...placesQuery(wanted) } },
      }),
    ),
  places: (id: string, years: { readonly from: number; readonly to: number }, wanted: PlacesWanted) =>
    body<'PlaceComparison'>(
      client.GET(`${root}/indicators/{id}/places`, {
        params: {
          path: { id },
          query: { from: String(years.from), to: String(years.to), ...placesQuery(wanted) },
        },
      }),
    ),
  placeMap: (year: number, wanted: PlacesWanted) =>
    body<'PlaceMap'>(client.GET(`${root}/map`, { params: { query: { year: String(year), ...placesQuery(wanted) } } })),
  uploadMap: (file: File, approval: string) =>
    client.PUT(`${root}/map`, { params: { query: approval === '' ? {} : { approval } }, ...formOf(file) }),
  removeMap: () => client.DELETE(`${root}/map`),
  setDefinition: (id: string, definition: string | null) =>
    client.PUT(`${root}/indicators/{id}/definition`, { ...at(id), body: { definition } }),
}

/** The place whose parts are wanted and their level, as an address holds them: empty is what is usual. */
export interface PlacesWanted {
  readonly under: string
  readonly level: string
}

type Level = Schemas['VerdictTable']['levels'][number]['level']

const placesQuery = ({ under, level }: PlacesWanted) => ({
  ...(under !== '' && { under }),
  ...(level !== '' && { level: level as Level }),
})
