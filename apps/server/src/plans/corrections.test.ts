import type { Measure, Review, Target } from '@tongtu/plan'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope } from '../platform/database.ts'
import { openPlanOffice, type PlanOffice, pasteDraft, smallPlan } from '../test/plan-office.ts'
import { findPlan } from './find-plan.ts'
import { findTaskTexts, listTasks } from './list-tasks.ts'

let place: PlanOffice
let measures: readonly Measure[]
beforeAll(async () => {
  place = await openPlanOffice()
  const { id, review } = await pasteDraft(place.office, smallPlan)
  const saved = await place.office('PUT', `/api/v1/drafts/${id}/review`, {
    payload: { revision: 0, review: corrected(review) },
  })
  const { revision } = saved.json()
  const confirmed = await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload: { revision } })
  measures = (await place.office('GET', `/api/v1/plans/${confirmed.json().planId}`)).json().measures
})
afterAll(() => place.close())

/** A figure changed, a target added, a title changed. */
function corrected({ draft, ...review }: Review): Review {
  const [rooms, books, ...rest] = draft.measures
  if (!rooms || !books) throw new Error('no measures')
  const [many, hours] = rooms.targets as [Target, Target]
  const end = books.span[1]
  const added: Target = {
    ...many,
    metric: '流动书车',
    value: '6',
    unit: '辆',
    due: '2024',
    quote: '',
    span: [end, end],
  }
  return {
    ...review,
    draft: {
      ...draft,
      measures: [
        { ...rooms, title: '布局乡村书屋', targets: [{ ...many, value: '33' }, hours] },
        { ...books, targets: [...books.targets, added] },
        ...rest,
      ],
    },
  }
}

it('shows beside a corrected target what was recognised, and who confirmed it', () => {
  const [many, hours] = measures[0]?.targets ?? []
  expect(many).toMatchObject({ value: '33', correction: { recognised: { value: '30' }, by: expect.any(String) } })
  expect(many?.correction?.at).toBe(place.services.clock.now().toISOString())
  expect(hours?.correction).toBeNull()
  expect(measures[1]?.targets.at(-1)).toMatchObject({ value: '6', correction: { recognised: null } })
})

it('prints what was corrected', async () => {
  const actor = programIn((await findPlace(place.services.db, '330213')) ?? { id: 0, code: '', name: '' })
  const [rooms, books] = await inScope(place.services.db, actor, async (tx) =>
    listTasks(await findPlan(tx, 'p-1'), await findTaskTexts(tx, 'p-1'), null),
  )
  expect(rooms?.targets).toContain('33家')
  expect(rooms?.targets).not.toContain('30家')
  expect(books?.targets).toMatch(/\n2\.流动书车6辆$/)
  expect(rooms?.task).toMatch(/^布局乡村书屋。到2025年/)
})
