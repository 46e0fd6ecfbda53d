import { client } from '../client.ts'
import { body, formOf, list, root, type Schemas } from './call.ts'

/** What was measured: entering it, by hand and by Excel, and what stood when. */
export const observationCalls = {
  entryTable: (planId: string, period: string, query: { region?: string; indicator?: string; inputs?: boolean }) =>
    body<'EntryTable'>(
      client.GET(`${root}/plans/{id}/observations/{period}`, { params: { path: { id: planId, period }, query } }),
    ),
  saveObservations: (cells: Schemas['SaveObservations']['cells']) =>
    list<'SavedCell'>(client.PUT(`${root}/observations`, { body: { cells } })),
  checkCells: (cells: Schemas['CheckCells']['cells']) =>
    list<'CellRemarks'>(client.POST(`${root}/observations/checks`, { body: { cells } })),
  validateFigures: (planId: string, period: string) =>
    body<'FigureValidation'>(
      client.GET(`${root}/plans/{id}/observations/{period}/validation`, { params: { path: { id: planId, period } } }),
    ),
  figureQuality: (planId: string, period: string) =>
    body<'FigureQuality'>(
      client.GET(`${root}/plans/{id}/observations/{period}/quality`, { params: { path: { id: planId, period } } }),
    ),
  observationVersions: (id: string, period: string, region?: string) =>
    list<'ObservationVersion'>(
      client.GET(`${root}/indicators/{id}/observations/{period}/versions`, {
        params: { path: { id, period }, query: region === undefined ? {} : { region } },
      }),
    ),
  cellPanel: (id: string, period: string, region: string) =>
    body<'CellPanel'>(
      client.GET(`${root}/indicators/{id}/observations/{period}/cell`, {
        params: { path: { id, period }, query: { region } },
      }),
    ),
  setCellEvidence: (id: string, period: string, region: string, evidence: readonly string[]) =>
    client.PUT(`${root}/indicators/{id}/observations/{period}/evidence`, {
      params: { path: { id, period } },
      body: { region, evidence: [...evidence] },
    }),
  addCellComment: (id: string, period: string, region: string, words: string) =>
    client.POST(`${root}/indicators/{id}/observations/{period}/comments`, {
      params: { path: { id, period } },
      body: { region, words },
    }),
  figureSettings: () => body<'FigureSettings'>(client.GET(`${root}/figure-settings`)),
  setFigureSettings: (settings: Schemas['FigureSettings']) => client.PUT(`${root}/figure-settings`, { body: settings }),
  previewFigures: (planId: string, state: Schemas['ObservationCell']['state'], file: File) =>
    body<'ObservationImport'>(
      client.POST(`${root}/plans/{id}/observations/imports`, {
        params: { path: { id: planId }, query: { state } },
        ...formOf(file),
      }),
    ),
  figureImports: (planId: string) =>
    list<'RecentImport'>(client.GET(`${root}/plans/{id}/observations/imports`, { params: { path: { id: planId } } })),
  figureImport: (id: string) => body<'ObservationImport'>(client.GET(`${root}/observation-imports/{import}`, one(id))),
  answerImport: (id: string, answers: Schemas['ImportAnswers']) =>
    body<'ObservationImport'>(
      client.PUT(`${root}/observation-imports/{import}/answers`, { ...one(id), body: answers }),
    ),
  applyFigures: (id: string) =>
    body<'AppliedImport'>(client.POST(`${root}/observation-imports/{import}/apply`, one(id))),
  undoFigures: (id: string) => body<'UndoneImport'>(client.POST(`${root}/observation-imports/{import}/undo`, one(id))),
}

const one = (id: string) => ({ params: { path: { import: id } } })
