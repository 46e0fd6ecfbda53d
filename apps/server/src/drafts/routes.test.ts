import { type Diagnostic, startReview } from '@tongtu/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlanOffice, type PlanOffice, pasteDraft, smallPlan } from '../test/plan-office.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())

const rows = (table: 'drafts' | 'source_documents' | 'source_texts') =>
  place.services.db.system.selectFrom(table).selectAll().execute()

/** One file as a browser sends it. */
const upload = (fileName: string, bytes: Buffer) => {
  const edge = 'tongtu-test-boundary'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)])
  return place.office('POST', '/api/v1/drafts', {
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  })
}

describe('bringing a document', () => {
  it('reads pasted text in the background until it can be reviewed', async () => {
    const created = await place.office('POST', '/api/v1/drafts', { payload: { text: smallPlan } })
    expect(created.statusCode).toBe(201)
    expect(created.json()).toMatchObject({ revision: 0, planId: null, error: null })
    const { id } = await pasteDraft(place.office, smallPlan)
    const detail = (await place.office('GET', `/api/v1/drafts/${id}`)).json()
    expect(detail).toMatchObject({ status: 'review', progress: 1, stage: 'done', measures: 4, accepted: 0 })
    expect(detail.title).toContain('乡村书香行动方案')
    expect(detail.draft.source.text).toBe(smallPlan)
    expect(detail.review).toEqual(startReview(detail.draft))
    for (const measure of detail.draft.measures) {
      for (const { quote, span } of measure.targets) expect(quote).toBe(smallPlan.slice(...(span as [number, number])))
    }
  })

  it('keeps an uploaded file byte for byte, and once', async () => {
    const bytes = Buffer.from(smallPlan.replace('云溪', '石塘'))
    const before = (await rows('source_documents')).length
    const first = await upload('方案.txt', bytes)
    expect(first.statusCode).toBe(201)
    expect(first.json().fileName).toBe('方案.txt')
    expect((await upload('方案.txt', bytes)).statusCode).toBe(201)
    const documents = await rows('source_documents')
    expect(documents).toHaveLength(before + 1)
    const kept = documents.at(-1)
    expect(await place.services.files.get(kept?.sha256 ?? '')).toEqual(bytes)
    expect((await rows('source_texts')).filter((row) => row.document_id === kept?.document_id)).toHaveLength(1)
  })

  it('stores what PostgreSQL cannot hold as replacement characters of the same length', async () => {
    const text = smallPlan.replace('云溪县', '云\0溪县')
    const { id } = await pasteDraft(place.office, text)
    const { draft } = (await place.office('GET', `/api/v1/drafts/${id}`)).json()
    expect(draft.source.text).toBe(text.replace('\0', '\uFFFD'))
  })

  it.each([
    ['marked on its first line', `秘密★1年\n${smallPlan}`],
    ['marked with a blank between', `机 密★\n${smallPlan}`],
    ['whose annex is marked', `${smallPlan.repeat(20)}\n机密★3年\n附件2\n清单`],
    ['that speaks of a marked annex at its end', `${smallPlan}\n附：绝密★材料另送`],
  ])('refuses a text %s and keeps nothing of it', async (_what, text) => {
    const before = [await rows('drafts'), await rows('source_documents'), await place.services.files.list()]
    const answer = await place.office('POST', '/api/v1/drafts', { payload: { text } })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error).toMatchObject({ code: 'TT-D-001' })
    expect(answer.json().error.message).toMatch(/^粘贴的文字标有“.+”，严禁上传涉密信息/)
    expect([await rows('drafts'), await rows('source_documents'), await place.services.files.list()]).toEqual(before)
  })

  it('says in one sentence why a file cannot be read', async () => {
    const old = await upload('旧.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    expect(old.statusCode).toBe(422)
    expect(old.json().error.code).toMatch(/^TT-P-0/)
    expect((await upload('空.txt', Buffer.alloc(0))).statusCode).toBe(422)
    expect((await place.office('POST', '/api/v1/drafts', { payload: { text: ' \n ' } })).statusCode).toBe(422)
    expect((await place.office('POST', '/api/v1/drafts', { payload: { text: 7 } })).statusCode).toBe(400)
    expect((await place.office('POST', '/api/v1/drafts', { payload: {} })).statusCode).toBe(400)
  })
})

describe('reviewing a draft', () => {
  it('survives a reload, and tells the second of two people that the first has saved', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    const renewal = { replaces: 'p-1', pairs: { 'm-1': 'm2', 'm-2': null } }
    const changed = { ...review, accepted: ['m1', 'm1', 'TT-P-001@3'], step: 'assign', renewal }
    const save = (revision: number) =>
      place.office('PUT', `/api/v1/drafts/${id}/review`, { payload: { revision, review: changed } })
    const saved = await save(0)
    expect(saved.statusCode).toBe(200)
    expect(saved.json()).toMatchObject({ revision: 1 })
    const again = (await place.office('GET', `/api/v1/drafts/${id}`)).json()
    expect(again).toMatchObject({ revision: 1, accepted: 1 })
    expect(again.review).toEqual(changed)
    const late = await save(0)
    expect(late.statusCode).toBe(409)
    expect(late.json().error).toMatchObject({ code: 'TT-D-409', details: { revision: 1, updatedBy: '共富办' } })
    expect(again.review.draft.source).not.toHaveProperty('text')
  })

  it('refuses what nests deeper than any draft, and goes on answering', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    for (const depth of [200, 20_000, 2_000_000]) {
      const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`
      const mechanism = { id: 'k1', kind: 'list', name: '清单', params: { deep: '见下' }, quote: '', span: [0, 0] }
      const body = JSON.stringify({
        revision: 0,
        review: { ...review, draft: { ...review.draft, mechanisms: [mechanism] } },
      })
      const answer = await place.office('PUT', `/api/v1/drafts/${id}/review`, {
        payload: body.replace('"见下"', deep),
        headers: { 'content-type': 'application/json' },
      })
      expect([depth, answer.statusCode]).toEqual([depth, 400])
    }
    expect((await place.office('GET', `/api/v1/drafts/${id}`)).json()).toMatchObject({ status: 'review', revision: 0 })
  })

  it('refuses what is no review', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    const send = (payload: object) => place.office('PUT', `/api/v1/drafts/${id}/review`, { payload })
    expect((await send({ revision: 0, review: { ...review, step: 'finished' } })).statusCode).toBe(400)
    const { measures: _measures, ...draft } = review.draft
    expect((await send({ revision: 0, review: { ...review, draft } })).statusCode).toBe(400)
    expect((await send({ review })).statusCode).toBe(400)
  })

  it('refuses whole numbers that no column holds', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    const save = async (revision: number, sections: readonly object[]) => {
      const payload = { revision, review: { ...review, draft: { ...review.draft, sections } } }
      return (await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload })).statusCode
    }
    const [first, ...others] = review.draft.sections
    expect(await save(0, [{ ...first, level: 3_000_000_000 }, ...others])).toBe(400)
    expect(await save(2_147_483_647, review.draft.sections)).toBe(409)
    expect(await save(2_147_483_648, review.draft.sections)).toBe(400)
    const confirm = await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload: { revision: 3_000_000_000 } })
    expect(confirm.statusCode).toBe(400)
  })

  it('checks the draft anew as it has been corrected', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    const codes = async () =>
      (await place.office('GET', `/api/v1/drafts/${id}/checks`)).json().diagnostics.map((one: Diagnostic) => one.code)
    const before = await codes()
    const measures = review.draft.measures.map((measure) => ({ ...measure, leadUnits: [], supportingUnits: [] }))
    const payload = { revision: 0, review: { ...review, draft: { ...review.draft, measures } } }
    expect((await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload })).statusCode).toBe(200)
    expect((await codes()).length).toBeGreaterThan(before.length)
  })

  it('says which step it stands at and how much of it has been passed', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    const items = review.draft.goals.length + review.draft.measures.length + review.draft.indicators.length
    const status = async () => (await place.office('GET', `/api/v1/drafts/${id}/status`)).json()
    expect(await status()).toMatchObject({ step: 'review', items, accepted: 0 })
    const accepted = [review.draft.measures[0]!.id, 'TT-C-007@3']
    const payload = { revision: 0, review: { ...review, accepted, step: 'assign' } }
    await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload })
    expect(await status()).toMatchObject({ step: 'assign', items, accepted: 1 })
    await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload: { revision: 1 } })
    expect(await status()).toMatchObject({ status: 'confirmed', step: null, items: null })
  })

  it('can be thrown away, but not once it is a plan', async () => {
    const { id } = await pasteDraft(place.office, smallPlan)
    expect((await place.office('DELETE', `/api/v1/drafts/${id}`)).statusCode).toBe(204)
    expect((await place.office('GET', `/api/v1/drafts/${id}`)).statusCode).toBe(404)
    const { id: kept } = await pasteDraft(place.office, smallPlan)
    const payload = { revision: 0 }
    expect((await place.office('POST', `/api/v1/drafts/${kept}/confirm`, { payload })).statusCode).toBe(201)
    expect((await place.office('DELETE', `/api/v1/drafts/${kept}`)).statusCode).toBe(409)
    expect((await place.office('POST', `/api/v1/drafts/${kept}/confirm`, { payload })).statusCode).toBe(409)
  })
})

describe('confirming a draft', () => {
  it('asks for the newest review', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload: { revision: 0, review } })
    const answer = await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload: { revision: 0 } })
    expect(answer.statusCode).toBe(409)
    expect(answer.json().error.details).toEqual({ revision: 1 })
  })

  it('keeps closed what was closed by passing items, corrected heads included', async () => {
    const repeated = [1, 2].map((no) => `${no}.新建第${no}处书屋。到2025年，建成1处。（牵头单位：县文旅局、县教育局）`)
    const { id, review } = await pasteDraft(
      place.office,
      `渔浦县书屋方案（2023—2025年）\n一、任务\n${repeated.join('\n')}\n`,
    )
    const open = async () => (await place.office('GET', `/api/v1/drafts/${id}/checks`)).json().diagnostics
    const mine = (found: readonly Diagnostic[]) => found.filter((one) => one.code === 'TT-C-007').length
    expect(mine(await open())).toBe(2)
    const accepted = [review.draft.measures[0]!.id]
    const draft = { ...review.draft, title: '渔浦县书屋行动方案', documentNo: '渔政发〔2023〕2号' }
    const payload = { revision: 0, review: { ...review, draft, accepted } }
    await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload })
    const left: readonly Diagnostic[] = await open()
    expect(mine(left)).toBe(1)
    const confirmed = await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload: { revision: 1 } })
    const plan = `/api/v1/plans/${confirmed.json().planId}`
    expect((await place.office('GET', `${plan}/checks`)).json().diagnostics).toHaveLength(left.length)
    expect((await place.office('GET', plan)).json()).toMatchObject({
      title: '渔浦县书屋行动方案',
      documentNo: '渔政发〔2023〕2号',
    })
  })

  it('leaves nothing behind when the draft is unusable', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    const [first, ...others] = review.draft.measures
    const measures = [{ ...first, span: [0, 9_999_999] }, ...others]
    const payload = { revision: 0, review: { ...review, draft: { ...review.draft, measures } } }
    await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload })
    const count = () => place.services.db.system.selectFrom('plans').select('plan_id').execute()
    const before = await count()
    const answer = await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload: { revision: 1 } })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error.message).toContain('超出原文')
    expect(await count()).toEqual(before)
  })
})

describe('bringing documents without end', () => {
  it('is refused after sixty in a row, until some time has passed', async () => {
    const send = () => place.stranger('POST', '/api/v1/drafts', { payload: { text: ' ' } })
    for (let turn = 0; turn < 60; turn++) expect((await send()).statusCode).toBe(422)
    const refused = await send()
    expect([refused.statusCode, refused.json().error.code]).toEqual([429, 'TT-D-429'])
    expect((await place.office('POST', '/api/v1/drafts', { payload: { text: ' ' } })).statusCode).toBe(422)
    place.services.clock.pass({ minutes: 1 })
    expect((await send()).statusCode).toBe(422)
  })
})

describe('who may touch drafts', () => {
  it('is the plan office of the place alone', async () => {
    const { id, review } = await pasteDraft(place.office, smallPlan)
    const calls = [
      ['GET', '/api/v1/drafts', undefined],
      ['POST', '/api/v1/drafts', { text: smallPlan }],
      ['GET', `/api/v1/drafts/${id}`, undefined],
      ['GET', `/api/v1/drafts/${id}/status`, undefined],
      ['GET', `/api/v1/drafts/${id}/checks`, undefined],
      ['GET', `/api/v1/drafts/${id}/pairing?plan=p-1`, undefined],
      ['PUT', `/api/v1/drafts/${id}/review`, { revision: 0, review }],
      ['POST', `/api/v1/drafts/${id}/confirm`, { revision: 0 }],
      ['DELETE', `/api/v1/drafts/${id}`, undefined],
    ] as const
    for (const [method, url, payload] of calls) {
      const send = payload === undefined ? {} : { payload }
      const statuses = [
        (await place.anonymous(method, url, send)).statusCode,
        (await place.liaison(method, url, send)).statusCode,
        (await place.leader(method, url, send)).statusCode,
      ]
      expect([method, url, ...statuses]).toEqual([method, url, 401, 403, 403])
      if (url.includes(id)) {
        expect([method, url, (await place.stranger(method, url, send)).statusCode]).toEqual([method, url, 404])
      }
    }
    expect((await place.stranger('GET', '/api/v1/drafts')).json()).toEqual({ drafts: [], next: null })
    expect((await place.office('GET', `/api/v1/drafts/${id}`)).json()).toMatchObject({ status: 'review', revision: 0 })
  })
})
