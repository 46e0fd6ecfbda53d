import type { Circular } from '../../circulars/schema.ts'
import type { ReturnRow } from '../../returns/schema.ts'
import type { Send } from '../../test/plan-office.ts'
import { must } from './must.ts'

export interface CircularIds {
  readonly issued: string
  readonly draft: string
  /** A month without a circular. */
  readonly round: string
}

/** Three earlier months that nothing else needs: one with an issued circular, one with a draft, one with neither. */
export async function playCirculars(office: Send, planId: string): Promise<CircularIds> {
  const [issuedMonth, draftMonth, round] = [
    await openMonth(office, planId, '2025-10'),
    await openMonth(office, planId, '2025-11'),
    await openMonth(office, planId, '2025-12'),
  ]
  for (const month of [issuedMonth, draftMonth]) await enterReturns(office, month)
  const issued = await draft(office, issuedMonth)
  const { revision, desk } = await must<Circular>(office, 'GET', `/circulars/${issued}`)
  const answer = await office('POST', `/api/v1/circulars/${issued}/issue`, {
    payload: { revision, fingerprint: desk?.fingerprint },
  })
  if (answer.statusCode !== 204) throw new Error(answer.body)
  return { issued, draft: await draft(office, draftMonth), round }
}

/** Its deadline is the day on which the clock of the tests stands. */
async function openMonth(office: Send, planId: string, period: string): Promise<string> {
  return (await must<{ id: string }>(office, 'POST', '/rounds', { planId, period, deadline: '2026-03-02' })).id
}

/** Everything that is owed comes in, so that nothing is in the way of a circular. */
async function enterReturns(office: Send, roundId: string): Promise<void> {
  const rows = () => must<ReturnRow[]>(office, 'GET', `/returns?round=${roundId}`)
  for (const { id, revision, content } of await rows()) {
    await must(office, 'PUT', `/returns/${id}`, { ...content, revision, done: '按计划推进', dictatedBy: '陈某' })
  }
  const cases = (await rows()).map(({ id, version }) => ({ id, version }))
  await must(office, 'POST', '/returns/acts', { event: 'enter_for_unit', cases, form: {} })
}

async function draft(office: Send, roundId: string): Promise<string> {
  const { id } = await must<{ id: string }>(office, 'POST', '/circulars', { roundId })
  const { revision, desk } = await must<Circular>(office, 'GET', `/circulars/${id}`)
  await must(office, 'PUT', `/circulars/${id}`, { ...desk?.texts, revision, code: '云共富办通' })
  return id
}
