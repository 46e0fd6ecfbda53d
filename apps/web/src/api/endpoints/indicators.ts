import { client } from '../client.ts'
import type { FigureKey } from '../types.ts'
import { at, body, root } from './call.ts'

/** How the promises of a plan's table stand, and why; `asOf` reads everything as it stood at that instant. */
export const indicatorCalls = {
  indicators: (planId: string, year: number) =>
    body<'IndicatorList'>(
      client.GET(`${root}/plans/{id}/indicators/{year}`, { params: { path: { id: planId, year: String(year) } } }),
    ),
  indicator: (id: string, year: number, asOf: string | null) =>
    body<'IndicatorPage'>(
      client.GET(`${root}/indicators/{id}/years/{year}`, {
        params: { path: { id, year: String(year) }, query: asOf === null ? {} : { asOf } },
      }),
    ),
  explanation: ({ series, region, period }: FigureKey, asOf: string | null) =>
    body<'Explanation'>(
      client.GET(`${root}/indicators/{id}/explanation/{period}`, {
        params: { path: { id: series, period }, query: asOf === null ? { region } : { region, asOf } },
      }),
    ),
  setDefinition: (id: string, definition: string | null) =>
    client.PUT(`${root}/indicators/{id}/definition`, { ...at(id), body: { definition } }),
}
