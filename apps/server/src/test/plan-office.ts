import type { Plan, Review } from '@tongtu/plan'
import { createApp } from '../app.ts'
import type { App } from '../platform/http.ts'
import { signInAs } from './sign-in-as.ts'
import { type TestServices, testServices } from './test-services.ts'

/** A plan small enough to be counted by hand: two chapters, four measures, five figures. */
export const smallPlan = `云溪县乡村书香行动方案（2023—2025年）
为推进全民阅读，特制定本方案。
一、主要目标
到2025年，全县居民综合阅读率达到92%。
二、重点任务
（一）建设阅读空间
1.新建乡村书屋。到2025年，新建乡村书屋30家，每周开放时间不少于40小时。（牵头单位：县文广旅体局；配合单位：县财政局、县教育局）
2.改造农家书屋。到2024年，改造提升农家书屋120家。（牵头单位：县文广旅体局；配合单位：县农业农村局）
（二）培育阅读队伍
3.培训阅读推广人。到2025年，培训阅读推广人500人以上。（牵头单位：县教育局）
4.开展阅读活动。常态化举办读书分享会。
`

export interface PlanOffice {
  readonly services: TestServices
  readonly app: App
  readonly office: Send
  readonly liaison: Send
  readonly leader: Send
  /** The plan office of another place. */
  readonly stranger: Send
  readonly anonymous: Send
  close(): Promise<void>
}
export type Send = Awaited<ReturnType<typeof signInAs>>

/** The whole application over a database of its own, with a sender of requests for each kind of user. */
export async function openPlanOffice(): Promise<PlanOffice> {
  const services = await testServices('tongtu_demo')
  const app = await createApp(services, null)
  const close = async () => {
    await app.close()
    await services.close()
  }
  return {
    services,
    app,
    office: await signInAs(app, 'office-330213'),
    liaison: await signInAs(app, 'liaison-330213'),
    leader: await signInAs(app, 'leader-330213'),
    stranger: await signInAs(app, 'office-331000'),
    anonymous: (method, url, options) => app.inject({ method, url, ...options }),
    close,
  }
}

/** Uploads text as a person pastes it and waits until it can be reviewed. */
export async function pasteDraft(send: Send, text: string): Promise<{ id: string; review: Review }> {
  const created = await send('POST', '/api/v1/drafts', { payload: { text } })
  if (created.statusCode !== 201) throw new Error(created.body)
  const { id } = created.json() as { id: string }
  for (;;) {
    const { status } = (await send('GET', `/api/v1/drafts/${id}/status`)).json() as { status: string }
    if (status !== 'parsing') break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return (await send('GET', `/api/v1/drafts/${id}`)).json()
}

/** Pastes a text and confirms it as recognised, as a new plan or the next version of `replaces`. */
export async function confirmText(send: Send, text: string, replaces?: string): Promise<Plan> {
  const { id } = await pasteDraft(send, text)
  const payload = { revision: 0, ...(replaces === undefined ? {} : { replaces }) }
  const answer = await send('POST', `/api/v1/drafts/${id}/confirm`, { payload })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return (await send('GET', `/api/v1/plans/${answer.json().planId}`)).json()
}
