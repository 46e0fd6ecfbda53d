import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReturnRow } from '../returns/schema.ts'
import { multipart } from '../test/multipart.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'

let place: PlanOffice
let neighbour: Send
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
  await placeInUnit(place.services, ['liaison'], '县教育局')
  neighbour = await signInAs(place.app, 'liaison')
  const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
  await place.office('POST', '/api/v1/rounds', { payload })
})
afterAll(() => place.close())

const file = async (send: Send, name: string): Promise<string> => {
  const answer = await send('POST', '/api/v1/evidence', multipart([{ name, bytes: new TextEncoder().encode(name) }]))
  return answer.json().id
}
const names = async (send: Send) => {
  const pieces: { fileName: string }[] = (await send('GET', '/api/v1/evidence')).json()
  return pieces.map(({ fileName }) => fileName)
}
const status = async (send: Send, id: string) => (await send('GET', `/api/v1/evidence/${id}/file`)).statusCode
/** Names proof in the unit's first return. */
const attach = async (send: Send, evidence: readonly string[], more = {}) => {
  const [row]: ReturnRow[] = (await place.liaison('GET', '/api/v1/returns')).json()
  const payload = { ...row?.content, revision: row?.revision, evidence, ...more }
  const answer = await send('PUT', `/api/v1/returns/${row?.id}`, { payload })
  return answer.statusCode === 200 ? 200 : `${answer.statusCode} ${answer.json().error.code}`
}

it('is named in a return by the unit that filed it, not by another that guessed its number', async () => {
  const [own, foreign, ofOffice] = [
    await file(place.liaison, '书屋名单.txt'),
    await file(neighbour, '结业名册.txt'),
    await file(place.office, '现场核验.txt'),
  ]
  expect(await attach(place.liaison, [own])).toBe(200)
  expect(await attach(place.liaison, [own, foreign])).toBe('422 TT-R-009')
  expect(await attach(place.liaison, [own, ofOffice])).toBe('422 TT-R-009')
  expect(await attach(place.liaison, [own, 'e-99'])).toBe('422 TT-R-009')
  expect(await attach(place.office, [foreign], { dictatedBy: '周某' })).toBe('422 TT-R-009')
  expect([await status(place.liaison, foreign), await status(place.liaison, ofOffice)]).toEqual([404, 404])
})

it('is read by the unit whose return rests on it, though the plan office filed it', async () => {
  const ofOffice = await file(place.office, '现场核验.txt')
  expect(await attach(place.office, ['e-1', ofOffice], { dictatedBy: '周某' })).toBe(200)
  for (const send of [place.liaison, place.leader]) {
    expect(await names(send)).toEqual(['现场核验.txt', '书屋名单.txt'])
    expect(await status(send, ofOffice)).toBe(200)
  }
  expect([await names(neighbour), await status(neighbour, ofOffice)]).toEqual([['结业名册.txt'], 404])
  // What the plan office added stays when the unit goes on writing.
  expect(await attach(place.liaison, ['e-1', ofOffice])).toBe(200)
})

it('is refused where its name bears a mark of secrecy, and not where it only speaks of secrets', async () => {
  const answerTo = async (name: string) => {
    const bytes = new TextEncoder().encode(`kept under ${name}`)
    const answer = await place.liaison('POST', '/api/v1/evidence', multipart([{ name, bytes }]))
    return answer.statusCode === 201 ? 'kept' : answer.json().error.code
  }
  const marked = ['机密-材料.png', '材料（秘密）.pdf', '绝密 清单.xlsx', '秘密★1年 方案.docx', '名单_机密.pdf']
  for (const name of marked) expect([name, await answerTo(name)]).toEqual([name, 'TT-E-003'])
  for (const name of ['商业秘密保护台账.xlsx', '保守秘密教育记录.docx'])
    expect([name, await answerTo(name)]).toEqual([name, 'kept'])
})
