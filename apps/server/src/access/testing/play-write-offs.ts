import type { Send } from '../../test/plan-office.ts'
import type { WriteOff } from '../../write-offs/schema.ts'
import { homes } from './homes.ts'
import { must } from './must.ts'
import type { Asker } from './read-matrix.ts'

/** Write-offs of the unit: one for each step that somebody takes in the table, and measures that have none yet. */
export interface WriteOffIds {
  readonly verifying: string
  readonly verifyingToo: string
  readonly applying: string
  readonly applyingToo: string
  readonly deciding: string
  /** Measures to open one for. */
  readonly without: readonly [string, string, string]
}

const [result] = homes.own.closed

/** Plays write-offs of `measures` as far as the table needs them. */
export async function playWriteOffs(
  senders: Readonly<Record<Asker, Send>>,
  measures: readonly string[],
  evidence: string,
): Promise<WriteOffIds> {
  const { office, supervision, 'liaison own unit': liaison } = senders
  const [a = '', b = '', c = '', d = '', e = '', ...without] = measures
  const ids = []
  for (const measure of [a, b, c, d, e]) ids.push(await openWriteOff(office, measure))
  const [verifying = '', verifyingToo = '', deciding = '', applying = '', applyingToo = ''] = ids
  for (const id of [verifying, verifyingToo, deciding]) {
    await step(liaison, 'apply', id, { completed_on: '2026-02-27', result, evidence: [evidence] })
  }
  await supervision('GET', `/api/v1/write-offs/${deciding}/proof/${evidence}`)
  await judge(supervision, deciding)
  await step(supervision, 'pass', deciding, { way: '现场核验', checked_on: '2026-03-02', finding: '均已开放' })
  await step(office, 'forward', deciding, { opinion: '同意报请' })
  return { verifying, verifyingToo, applying, applyingToo, deciding, without: without as [string, string, string] }
}

export const openWriteOff = async (send: Send, measureId: string) =>
  (await must<WriteOff>(send, 'POST', '/write-offs', { measureId })).id

async function judge(send: Send, id: string) {
  const { version, criteria } = await must<WriteOff>(send, 'GET', `/write-offs/${id}`)
  for (const { text: criterion } of criteria) {
    const payload = { version, criterion, met: true }
    const answer = await send('PUT', `/api/v1/write-offs/${id}/judgements`, { payload })
    if (answer.statusCode !== 204) throw new Error(answer.body)
  }
}

async function step(send: Send, event: string, id: string, form: object) {
  const { version } = await must<WriteOff>(send, 'GET', `/write-offs/${id}`)
  const [done] = await must<{ done: boolean; message: string }[]>(send, 'POST', '/write-offs/acts', {
    event,
    cases: [{ id, version }],
    form,
  })
  if (!done?.done) throw new Error(`${event} ${id}: ${done?.message}`)
}
