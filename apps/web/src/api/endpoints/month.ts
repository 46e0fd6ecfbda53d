import { client } from '../client.ts'
import type { paths } from '../generated/schema.d.ts'
import { at, body, formOf, list, root, type Schemas } from './call.ts'

/** What a month reports: returns, proof, write-offs, lights, circulars. */
export const monthCalls = {
  rounds: () => list<'Round'>(client.GET(`${root}/rounds`)),
  roundProposals: () => list<'RoundProposal'>(client.GET(`${root}/rounds/proposals`)),
  openRound: (wanted: Schemas['OpenRound']) => body<'Round'>(client.POST(`${root}/rounds`, { body: wanted })),
  roundDesk: (id: string) => body<'RoundDesk'>(client.GET(`${root}/rounds/{id}`, at(id))),
  returns: (query: ReturnQuery) => list<'ReturnRow'>(client.GET(`${root}/returns`, { params: { query } })),
  saveReturn: (id: string, said: Schemas['SaveReturn']) =>
    client.PUT(`${root}/returns/{id}`, { ...at(id), body: said }).then(({ data }) => data as { revision: number }),
  actOnReturns: (act: Schemas['ActOnCases']) => list<'ActResult'>(client.POST(`${root}/returns/acts`, { body: act })),
  previewMerge: (roundId: string, files: readonly File[]) =>
    body<'Merge'>(client.POST(`${root}/rounds/{id}/merges`, { ...at(roundId), ...formOf(...files) })),
  applyMerge: (merge: string, choices: Record<string, number>) =>
    list<'ActResult'>(client.POST(`${root}/merges/{merge}/apply`, { params: { path: { merge } }, body: { choices } })),
  addEvidence: (file: File) => body<'Evidence'>(client.POST(`${root}/evidence`, formOf(file))),
  evidence: () => list<'Evidence'>(client.GET(`${root}/evidence`)),
  writeOffs: () => list<'WriteOff'>(client.GET(`${root}/write-offs`)),
  openWriteOff: (measureId: string) => body<'WriteOff'>(client.POST(`${root}/write-offs`, { body: { measureId } })),
  judgeCriterion: (id: string, judgement: Schemas['JudgeCriterion']) =>
    client.PUT(`${root}/write-offs/{id}/judgements`, { ...at(id), body: judgement }),
  proof: async (id: string, evidenceId: string) => {
    const params = { path: { id, evidenceId } }
    return (await client.GET(`${root}/write-offs/{id}/proof/{evidenceId}`, { params, parseAs: 'blob' })).data as Blob
  },
  writeOffEvents: (id: string) => list<'CaseEvent'>(client.GET(`${root}/write-offs/{id}/events`, at(id))),
  actOnWriteOffs: (act: Schemas['ActOnCases']) =>
    list<'ActResult'>(client.POST(`${root}/write-offs/acts`, { body: act })),
  measure: (measureId: string, year: number) =>
    body<'MeasurePage'>(
      client.GET(`${root}/measures/{measureId}/years/{year}`, { params: { path: { measureId, year } } }),
    ),
  circulars: () => body<'CircularList'>(client.GET(`${root}/circulars`)),
  beginCircular: (roundId: string) =>
    client.POST(`${root}/circulars`, { body: { roundId } }).then(({ data }) => data as { id: string }),
  circular: (id: string) => body<'Circular'>(client.GET(`${root}/circulars/{id}`, at(id))),
  saveCircular: (id: string, texts: Schemas['SaveCircular']) =>
    client.PUT(`${root}/circulars/{id}`, { ...at(id), body: texts }).then(({ data }) => data as { revision: number }),
  issueCircular: (id: string, seen: Schemas['IssueCircular']) =>
    client.POST(`${root}/circulars/{id}/issue`, { ...at(id), body: seen }),
  withdrawCircular: (id: string, reason: string) =>
    client.POST(`${root}/circulars/{id}/withdraw`, { ...at(id), body: { reason } }),
  chart: (planId: string, year: number) =>
    body<'BattleChart'>(client.GET(`${root}/plans/{id}/chart/{year}`, { params: { path: { id: planId, year } } })),
  overrideLight: (measureId: string, decision: Schemas['OverrideLight']) =>
    client.PUT(`${root}/measures/{measureId}/light`, { params: { path: { measureId } }, body: decision }),
  restoreLight: (measureId: string) =>
    client.DELETE(`${root}/measures/{measureId}/light`, { params: { path: { measureId } } }),
}

/** Narrows a list of monthly returns; what is left out is not narrowed. */
type ReturnQuery = NonNullable<paths['/api/v1/returns']['get']['parameters']['query']>
