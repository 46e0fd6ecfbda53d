import { client } from '../client.ts'
import type { LinkTarget, SetTargets, TargetSettings, VerdictChoicePage } from '../types.ts'
import { at, body, root } from './call.ts'

/** What people set of the targets of a table, and how the verdicts of a plan are made. */
export const targetCalls = {
  targetSettings: (id: string) => body<'TargetSettingsPage'>(client.GET(`${root}/indicators/{id}/settings`, at(id))),
  previewSettings: (id: string, year: string, settings: TargetSettings) =>
    body<'SettingsPreview'>(
      client.POST(`${root}/indicators/{id}/settings/preview/{year}`, {
        params: { path: { id, year } },
        body: { settings },
      }),
    ),
  setTargets: (id: string, set: SetTargets) => client.PUT(`${root}/indicators/{id}/settings`, { ...at(id), body: set }),
  planComparison: (plans: string) =>
    body<'PlanComparison'>(client.GET(`${root}/plan-comparison`, { params: { query: plans === '' ? {} : { plans } } })),
  planAlignment: (plan: string) => body<'PlanAlignment'>(client.GET(`${root}/plans/{id}/alignment`, at(plan))),
  chooseSuperior: (plan: string, superior: string | null) =>
    client.PUT(`${root}/plans/{id}/superior`, { ...at(plan), body: { superior } }),
  promisedTargets: (plan: string, year: number, of?: string) =>
    body<'PromisedTargets'>(
      client.GET(`${root}/plans/{id}/promised-targets/{year}`, {
        params: { path: { id: plan, year: String(year) }, query: of === undefined ? {} : { of } },
      }),
    ),
  linkTarget: (target: string, link: LinkTarget) =>
    client.PUT(`${root}/targets/{target}/link`, { params: { path: { target } }, body: link }),
  verdictChoice: (plan: string) => body<'VerdictChoicePage'>(client.GET(`${root}/plans/{id}/verdict-choice`, at(plan))),
  chooseVerdicts: (plan: string, choice: VerdictChoicePage['choice'], revision: number, reason: string) =>
    client.PUT(`${root}/plans/{id}/verdict-choice`, { ...at(plan), body: { choice, revision, reason } }),
}
