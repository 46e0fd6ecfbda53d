import { client } from '../client.ts'
import { at, body, formOf, list, root, type Schemas } from './call.ts'

/** What a plan asks of a year: tasks, papers, plans of the units. */
export const yearCalls = {
  assignments: (planId: string, year: number) =>
    body<'AssignmentTable'>(
      client.GET(`${root}/plans/{id}/assignments/{year}`, { params: { path: { id: planId, year } } }),
    ),
  saveAssignment: (measureId: string, year: number, assignment: Schemas['SaveAssignment']) =>
    body<'Assignment'>(
      client.PUT(`${root}/measures/{measureId}/assignments/{year}`, {
        params: { path: { measureId, year } },
        body: assignment,
      }),
    ),
  adjustments: (measureId: string, year: number) =>
    list<'Adjustment'>(
      client.GET(`${root}/measures/{measureId}/assignments/{year}/adjustments`, {
        params: { path: { measureId, year } },
      }),
    ),
  previewTaskSheet: (planId: string, year: number, file: File) =>
    body<'TaskSheetPreview'>(
      client.POST(`${root}/plans/{id}/assignments/{year}/sheet`, {
        params: { path: { id: planId, year } },
        ...formOf(file),
      }),
    ),
  sendAssignments: (year: number, wanted: Schemas['SendAssignments']) =>
    body<'AssignmentsSent'>(
      client.POST(`${root}/assignments/{year}/send`, { params: { path: { year } }, body: wanted }),
    ),

  papers: () => list<'Paper'>(client.GET(`${root}/papers`)),
  checkTemplate: (kind: PaperKind, file: File) =>
    body<'TemplateCheck'>(client.POST(`${root}/papers/{kind}/check`, { params: { path: { kind } }, ...formOf(file) })),
  previewTemplate: async (kind: PaperKind, file: File) => {
    const wanted = { params: { path: { kind } }, ...formOf(file), parseAs: 'blob' } as const
    return (await client.POST(`${root}/papers/{kind}/example`, wanted)).data as unknown as Blob
  },
  changeTemplate: (kind: PaperKind, file: File) =>
    client.PUT(`${root}/papers/{kind}/template`, { params: { path: { kind } }, ...formOf(file) }),
  withdrawTemplate: (kind: PaperKind) =>
    client.DELETE(`${root}/papers/{kind}/template`, { params: { path: { kind } } }),

  unitPlans: (planId: string, year: number) =>
    body<'UnitPlans'>(client.GET(`${root}/plans/{id}/unit-plans/{year}`, { params: { path: { id: planId, year } } })),
  openUnitPlans: (planId: string, year: number, deadline: string) =>
    body<'UnitPlans'>(
      client.POST(`${root}/plans/{id}/unit-plans/{year}`, {
        params: { path: { id: planId, year } },
        body: { deadline },
      }),
    ),
  unitPlan: (id: string) => body<'UnitPlan'>(client.GET(`${root}/unit-plans/{id}`, at(id))),
  saveUnitPlan: (id: string, said: Schemas['SaveUnitPlan']) =>
    body<'UnitPlanSaved'>(client.PUT(`${root}/unit-plans/{id}`, { ...at(id), body: said })),
  keepUnitPlanFile: (id: string, file: File) =>
    client.PUT(`${root}/unit-plans/{id}/file`, { ...at(id), ...formOf(file) }),
  removeUnitPlanFile: (id: string) => client.DELETE(`${root}/unit-plans/{id}/file`, at(id)),
  unitPlanEvents: (id: string) => list<'CaseEvent'>(client.GET(`${root}/unit-plans/{id}/events`, at(id))),
  actOnUnitPlans: (act: Schemas['ActOnCases']) =>
    list<'ActResult'>(client.POST(`${root}/unit-plans/acts`, { body: act })),
}

type PaperKind = Schemas['Paper']['kind']
