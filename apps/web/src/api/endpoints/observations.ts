import { client } from '../client.ts'
import { body, list, root, type Schemas } from './call.ts'

/** What was measured: entering it, and what stood when. */
export const observationCalls = {
  entryTable: (planId: string, period: string) =>
    body<'EntryTable'>(
      client.GET(`${root}/plans/{id}/observations/{period}`, { params: { path: { id: planId, period } } }),
    ),
  saveObservations: (cells: Schemas['SaveObservations']['cells']) =>
    list<'SavedCell'>(client.PUT(`${root}/observations`, { body: { cells } })),
  observationVersions: (id: string, period: string) =>
    list<'ObservationVersion'>(
      client.GET(`${root}/indicators/{id}/observations/{period}/versions`, { params: { path: { id, period } } }),
    ),
}
