import { client } from '../client.ts'
import { at, body, formOf, list, root, type Schemas } from './call.ts'

/** Lists of a year, and the sheet of what supports what. */
export const listCalls = {
  lists: (query: { plan?: string; year?: number }) => body<'Lists'>(client.GET(`${root}/lists`, { params: { query } })),
  list: (id: string) => body<'ListDetail'>(client.GET(`${root}/lists/{id}`, at(id))),
  addList: (wanted: Schemas['AddList']) =>
    client.POST(`${root}/lists`, { body: wanted }).then(({ data }) => data as { id: string }),
  renameList: (id: string, name: string) =>
    client.PUT(`${root}/lists/{id}/name`, { ...at(id), body: { name } }).then(({ data }) => data as { name: string }),
  listProposals: (planId: string, year: number) =>
    list<'ListProposal'>(
      client.GET(`${root}/plans/{id}/lists/proposals`, { params: { path: { id: planId }, query: { year } } }),
    ),
  makeLists: (planId: string, wanted: Schemas['MakeLists']) =>
    body<'ListsMade'>(client.POST(`${root}/plans/{id}/lists`, { ...at(planId), body: wanted })),
  saveEntries: (id: string, entries: Schemas['SaveEntries']['entries']) =>
    body<'EntriesSaved'>(client.PUT(`${root}/lists/{id}/entries`, { ...at(id), body: { entries } })),
  setEntryState: (id: string, wanted: Schemas['SetEntryState']) =>
    body<'EntryRevision'>(client.PUT(`${root}/list-entries/{id}/state`, { ...at(id), body: wanted })),
  previewRollOver: (id: string) => body<'RollOver'>(client.GET(`${root}/lists/{id}/roll-over`, at(id))),
  rollOverList: (id: string) => body<'RollOver'>(client.POST(`${root}/lists/{id}/roll-over`, at(id))),
  previewListSheet: (id: string, file: File) =>
    body<'ListSheetPreview'>(client.POST(`${root}/lists/{id}/sheet`, { ...at(id), ...formOf(file) })),

  map: (planId: string, query: { year?: number; version?: number }) =>
    body<'MapSheet'>(client.GET(`${root}/plans/{id}/map`, { params: { path: { id: planId }, query } })),
  freezeMap: (planId: string, wanted: Schemas['FreezeMap']) =>
    client
      .POST(`${root}/plans/{id}/map/versions`, { ...at(planId), body: wanted })
      .then(({ data }) => data as { number: number }),
  saveTracks: (planId: string, tracks: Schemas['SaveTracks']['tracks']) =>
    client.PUT(`${root}/plans/{id}/tracks`, { ...at(planId), body: { tracks } }),
  addSupportLink: (link: Schemas['AddLink']) =>
    client.POST(`${root}/support-links`, { body: link }).then(({ data }) => data as { id: string }),
  removeSupportLink: (id: string) => client.DELETE(`${root}/support-links/{id}`, at(id)),
}
