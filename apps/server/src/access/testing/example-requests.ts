import { usualReminders } from '@tongtu/delivery'
import { noSettings } from '@tongtu/indicator'
import type { Circular } from '../../circulars/schema.ts'
import type { LedgerDetail } from '../../ledgers/schema.ts'
import type { EntryTable } from '../../observations/schema.ts'
import type { ReturnRow } from '../../returns/schema.ts'
import { multipart } from '../../test/multipart.ts'
import type { Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { UnitPlan } from '../../unit-plans/schema.ts'
import type { WarningList } from '../../warnings/schema.ts'
import type { WriteOff } from '../../write-offs/schema.ts'
import { homes } from './homes.ts'
import { criteria, type MatrixIds, type MatrixPlace, usernames, year } from './matrix-place.ts'
import { must } from './must.ts'
import type { Asker } from './read-matrix.ts'

/** What a request needs beyond its path. */
export interface Example {
  readonly payload?: object
  readonly headers?: Record<string, string>
  readonly query?: string
  /** Instead of what stands for that part of the path elsewhere. */
  readonly parts?: Readonly<Record<string, string>>
  /** Instead of the asker's usual session. */
  readonly send?: Send
}

/**
 * A well-formed request for each operation that needs more than its path, so that a 400 never hides a missing 403. Made
 * just before it is sent: revisions are those of the moment.
 */
export const exampleRequests: Readonly<
  Record<string, (place: MatrixPlace, asker: Asker) => Example | Promise<Example>>
> = {
  // From a browser that nobody is signed in with: signing in ends the session that was there.
  'POST /session': ({ anonymous }, asker) => ({
    payload: { username: nameOf(asker), password: 'demo-password' },
    send: anonymous,
  }),
  'DELETE /session': async ({ app, anonymous }, asker) => ({
    send: asker === 'nobody' ? anonymous : await signInAs(app, nameOf(asker)),
  }),
  'PUT /session/place': () => ({ payload: { code: '330213' } }),
  'PUT /session/password': () => ({ payload: { current: 'demo-password', next: 'Shu-Xiang-2026' } }),

  'PUT /work-days': () => ({
    payload: { days: [{ day: '2026-08-01', kind: 'work', name: null }], reason: '防汛值守', source: 'person' },
  }),
  'POST /plans/{id}/observations/imports': ({ files }) => multipart([{ name: '指标.xlsx', bytes: files.figures }]),
  'GET /observation-imports/{import}': async (place) => ({
    parts: { '/observation-imports/{import}': `/observation-imports/${await uploadFigures(place)}` },
  }),
  'PUT /observation-imports/{import}/answers': async (place) => ({
    parts: { '/observation-imports/{import}': `/observation-imports/${await uploadFigures(place)}` },
    payload: { mode: 'merge', columns: {}, names: {}, regions: {}, units: {} },
  }),
  'GET /observation-imports/{import}/problems.xlsx': async (place) => ({
    parts: { '/observation-imports/{import}': `/observation-imports/${await uploadFigures(place)}` },
  }),
  'GET /observation-imports/{import}/changes.csv': async (place) => ({
    parts: { '/observation-imports/{import}': `/observation-imports/${await uploadFigures(place)}` },
  }),
  'GET /observation-imports/{import}/problems.csv': async (place) => ({
    parts: { '/observation-imports/{import}': `/observation-imports/${await uploadFigures(place)}` },
  }),
  'POST /observation-imports/{import}/apply': async (place) => ({
    parts: { '/observation-imports/{import}': `/observation-imports/${await uploadFigures(place)}` },
  }),
  'POST /observation-imports/{import}/undo': async (place) => {
    const id = await uploadFigures(place)
    await must(place.office, 'POST', `/observation-imports/${id}/apply`)
    return { parts: { '/observation-imports/{import}': `/observation-imports/${id}` } }
  },
  'POST /indicators/{id}/settings/preview/{year}': () => ({ payload: { settings: { ...noSettings, tolerance: '1' } } }),
  'PUT /indicators/{id}/settings': async ({ office }) => {
    const { revision } = await must<{ revision: number }>(office, 'GET', '/indicators/i-101/settings')
    const settings = { ...noSettings, tolerance: String(revision + 1) }
    return { payload: { settings, revision, reason: '按年度监测口径' } }
  },
  'PUT /targets/{target}/link': async ({ office, ids }) => {
    const at = `/plans/${ids.plan}/promised-targets/2025`
    const { targets } = await must<{ targets: { id: string; revision: number }[] }>(office, 'GET', at)
    const [target] = targets
    const figures = [{ period: '2025', value: String((target?.revision ?? 0) + 1), ground: '年报' }]
    return {
      parts: { '/targets/{target}': `/targets/${target?.id}` },
      payload: { link: { series: null, figures, evidence: null }, revision: target?.revision, reason: '补录' },
    }
  },
  'PUT /plans/{id}/superior': () => ({ payload: { superior: null } }),
  'PUT /plans/{id}/verdict-choice': async ({ office, ids }) => {
    const { revision } = await must<{ revision: number }>(office, 'GET', `/plans/${ids.plan}/verdict-choice`)
    const pace = revision % 2 === 0 ? 'cascade' : 'time_proportional'
    return { payload: { choice: { pace }, revision, reason: '与省级监测一致' } }
  },
  'PUT /indicators/{id}/definition': () => ({ payload: { definition: null } }),
  'PUT /indicators/{id}/observations/{period}/evidence': () => ({ payload: { evidence: [] } }),
  'POST /indicators/{id}/observations/{period}/comments': () => ({ payload: { words: '请核对单位' } }),
  'PUT /figure-settings': () => ({ payload: { proof: 'none' } }),
  'GET /plans/{id}/observations/export': () => ({ query: '?format=sdmx' }),
  'GET /indicators/{id}/metadata': () => ({
    query: '?format=json',
    parts: { '/indicators/{id}': '/indicators/gdp' },
  }),
  'POST /observations/checks': () => ({ payload: { cells: [{ indicator: 'i-101', period: '2024', raw: '880' }] } }),
  'PUT /observations': async ({ office }) => {
    const rows = await must<EntryTable>(office, 'GET', '/plans/p-101/observations/2024')
    const revision = rows.rows[0]?.current?.revision ?? 0
    const cell = { indicator: 'i-101', period: '2024', raw: '88', state: 'final', revision }
    return { payload: { cells: [cell] } }
  },
  'POST /restatements/preview': async ({ office }) => ({ payload: await restatement(office) }),
  'POST /restatements': async ({ office }) => ({ payload: await restatement(office) }),
  'POST /restatements/{id}/undo': async ({ office }) => {
    const { id } = await must<{ id: string }>(office, 'POST', '/restatements', await restatement(office))
    return { parts: { '/restatements/{id}': `/restatements/${id}` } }
  },
  'POST /warnings': async ({ office }) => {
    for (const [period, raw] of Object.entries({ 2022: '30', 2023: '20', 2024: '10' })) {
      const { rows } = await must<EntryTable>(office, 'GET', `/plans/p-101/observations/${period}`)
      const revision = rows[0]?.current?.revision ?? 0
      const cells = [{ indicator: 'i-101', period, raw, state: 'final', revision }]
      await must(office, 'PUT', '/observations', { cells })
    }
    const { rows } = await must<WarningList>(office, 'GET', '/warnings/2024')
    const { indicator, region, level } = rows.find((row) => row.indicator === 'i-101') ?? {}
    return { payload: { indicator, region, year: '2024', level, note: '已约谈牵头单位' } }
  },
  'GET /work-days': () => ({ query: `?year=${year}` }),
  'POST /work-days/notice': () => ({ payload: { text: '元旦：1月1日至3日放假。', year } }),

  'POST /drafts': () => ({ payload: { text: '云溪县阅读方案\n1.办书屋。到2025年办2家。' } }),
  'DELETE /drafts/{id}': ({ ids }) => ({ parts: { '/drafts/{id}': `/drafts/${ids.spareDraft}` } }),
  'PUT /drafts/{id}/review': async ({ office, parts }) => {
    const { revision, review } = await must<{ revision: number; review: object }>(
      office,
      'GET',
      parts['/drafts/{id}'] ?? '',
    )
    return { payload: { revision, review } }
  },
  'GET /drafts/{id}/pairing': ({ ids }) => ({ query: `?plan=${ids.plan}` }),
  'POST /drafts/{id}/confirm': async ({ office, parts }) => {
    const { revision } = await must<{ revision: number }>(office, 'GET', parts['/drafts/{id}'] ?? '')
    return { payload: { revision } }
  },

  'PUT /plans/{id}/checks/{position}': () => ({ payload: { answered: true, version: 1 } }),
  'PUT /plans/{id}/measures/{measureId}/duties': async ({ office, ids }) => {
    const plan = await must<{ measures: { id: string; duties: { revision: number } }[] }>(
      office,
      'GET',
      `/plans/${ids.plan}`,
    )
    const revision = plan.measures.find(({ id }) => id === ids.measure)?.duties.revision
    return { payload: { lead: [ids.unit], supporting: [], revision } }
  },
  'GET /plans/{id}/tasks.xlsx': () => ({ query: `?year=${year}` }),

  'POST /units': () => ({ payload: { name: '县图书馆' } }),
  'PATCH /units/{id}': () => ({ payload: { position: 3 } }),
  'POST /units/{id}/merge': ({ ids }) => ({
    parts: { '/units/{id}': `/units/${ids.spareUnit}` },
    payload: { into: ids.otherUnit },
  }),

  'PUT /register/units/{id}/posts/{kind}': () => ({ payload: { section: '公共服务科', title: '科长' } }),
  'POST /register/units/{id}/posts/{kind}/handover': () => ({ payload: { name: '方正', from: '2026-03-02' } }),
  'PATCH /register/people/{id}': () => ({ payload: { officePhone: '0574-88880101' } }),
  'POST /register/import/read': ({ files }) => multipart([{ name: '通讯录.xlsx', bytes: files.contacts }]),
  'POST /register/import/preview': () => ({ payload: contacts }),
  'POST /register/import': async ({ office, stranger }, asker) => {
    const keeper = asker === 'office of another place' ? stranger : office
    const { fingerprint } = await must<{ fingerprint: string }>(keeper, 'POST', '/register/import/preview', contacts)
    return { payload: { ...contacts, from: '2026-03-02', fingerprint } }
  },
  'POST /accounts': ({ ids }) => ({ payload: { personIds: [ids.personWithoutAccount] } }),
  'POST /accounts/reset': ({ ids }) => ({ payload: { userIds: [ids.account] } }),
  'POST /accounts/state': ({ ids }) => ({ payload: { userIds: [ids.account], disabled: true } }),

  'PUT /measures/{measureId}/assignments/{year}': async ({ office, ids }) => {
    const { rows } = await must<{ rows: { measureId: string; assignment: { revision: number } | null }[] }>(
      office,
      'GET',
      `/plans/${ids.plan}/assignments/${year}`,
    )
    const revision = rows.find(({ measureId }) => measureId === ids.measure)?.assignment?.revision ?? 0
    return { payload: { goal: '新建10家', criteria, proof: '', nodes: [], revision } }
  },
  'POST /plans/{id}/assignments/{year}/sheet': ({ files }) => multipart([{ name: '分解表.xlsx', bytes: files.tasks }]),
  'POST /assignments/{year}/send': ({ ids }) => ({ payload: { measures: [ids.measure] } }),

  'POST /rounds': ({ ids }) => ({ payload: { planId: ids.plan, period: '2026-04', deadline: '2026-04-28' } }),
  'PUT /returns/{id}': async ({ office, ids }, asker) => {
    const { revision, content } = await must<ReturnRow>(office, 'GET', `/returns/${ids.returns.draft}`)
    return { payload: { ...content, revision, ...(asker.startsWith('office') ? { dictatedBy: '周某' } : {}) } }
  },
  'POST /returns/acts': async ({ office, ids }, asker) => {
    const [event, id] = asker.startsWith('liaison')
      ? ['submit', ids.returns.draft]
      : asker.startsWith('leader')
        ? ['sign', ids.returns.signing]
        : ['accept', ids.returns.reviewing]
    const { version } = await must<ReturnRow>(office, 'GET', `/returns/${id}`)
    return { payload: { event, cases: [{ id, version }] } }
  },
  'POST /write-offs': ({ ids: { writeOffs } }, asker) => {
    const [forOffice, forLiaison, forLeader] = writeOffs.without
    const own = asker.startsWith('liaison') ? forLiaison : asker.startsWith('leader') ? forLeader : forOffice
    return { payload: { measureId: own } }
  },
  'PUT /write-offs/{id}/judgements': async ({ office, ids }) => {
    const { version } = await must<WriteOff>(office, 'GET', `/write-offs/${ids.writeOffs.verifying}`)
    return { payload: { version, criterion: criteria, met: true } }
  },
  'POST /write-offs/acts': async ({ office, ids }, asker) => {
    const { event, id, form } = writeOffStep(ids, asker)
    const { version } = await must<WriteOff>(office, 'GET', `/write-offs/${id}`)
    return { payload: { event, cases: [{ id, version }], form } }
  },
  'GET /rounds/{id}/sheet.xlsx': ({ ids }) => ({ query: `?unit=${ids.unit}` }),
  'POST /rounds/{id}/merges': ({ files }) => multipart([{ name: '下发表.zip', bytes: files.sheets }]),
  'POST /merges/{merge}/apply': () => ({ payload: { choices: {} } }),

  'POST /circulars': ({ ids }) => ({ payload: { roundId: ids.circulars.round } }),
  'PUT /circulars/{id}': async ({ office, ids }) => {
    const { draft } = ids.circulars
    const { revision, desk } = await must<Circular>(office, 'GET', `/circulars/${draft}`)
    return { payload: { ...desk?.texts, revision }, parts: { '/circulars/{id}': `/circulars/${draft}` } }
  },
  'POST /circulars/{id}/issue': async ({ office, ids }) => {
    const { draft } = ids.circulars
    const { revision, desk } = await must<Circular>(office, 'GET', `/circulars/${draft}`)
    const payload = { revision, fingerprint: desk?.fingerprint }
    return { payload, parts: { '/circulars/{id}': `/circulars/${draft}` } }
  },
  'POST /circulars/{id}/withdraw': () => ({ payload: { reason: '统计有误' } }),

  'POST /rounds/{id}/urges': ({ ids }) => ({ payload: { unitId: ids.unit, urged: 0 } }),
  'POST /messages/read': () => ({ payload: { upTo: 's-1' } }),
  'PUT /messages/address': () => ({ payload: { address: '' } }),
  'PUT /notifications/settings': () => ({ payload: { ...usualReminders, active: true, mail: false, robot: null } }),

  'GET /plans/{id}/assignments/{year}/task-letter.docx': ({ ids }) => ({ query: `?unit=${ids.unit}` }),
  'POST /plans/{id}/unit-plans/{year}': () => ({ payload: { deadline: '2026-03-31' } }),
  'POST /unit-plans/acts': async ({ office, ids: { unitPlan: id } }, asker) => {
    const event = asker.startsWith('liaison') ? 'submit' : asker.startsWith('leader') ? 'withdraw' : 'return'
    const { row } = await must<UnitPlan>(office, 'GET', `/unit-plans/${id}`)
    const form = event === 'return' ? { reason: '请写明做法' } : {}
    return { payload: { event, cases: [{ id, version: row.version }], form } }
  },
  'PUT /unit-plans/{id}': async ({ office, ids }) => {
    const { revision } = await must<UnitPlan>(office, 'GET', `/unit-plans/${ids.unitPlan}`)
    const written = { measureId: ids.measure, steps: '逐村选址', person: '周进', dueOn: '2026-11-30' }
    return { payload: { revision, measures: [written] } }
  },
  'PUT /unit-plans/{id}/file': ({ files }) => multipart([{ name: '抓落实方案.docx', bytes: files.template }]),
  'POST /papers/{kind}/check': ({ files }) => multipart([{ name: '任务书.docx', bytes: files.template }]),
  'POST /papers/{kind}/example': ({ files }) => multipart([{ name: '任务书.docx', bytes: files.template }]),
  'PUT /papers/{kind}/template': ({ files }) => multipart([{ name: '任务书.docx', bytes: files.template }]),
  'GET /plans/{id}/verdicts': () => ({ query: '?from=2021&to=2025' }),
  'GET /plans/{id}/verdicts.xlsx': () => ({ query: '?year=2024' }),
  'GET /map': () => ({ query: '?year=2024' }),
  'PUT /map': (_, asker) => multipart([{ name: '边界.geojson', bytes: boundaryOf(asker) }]),
  'GET /indicators/{id}/places': () => ({ query: '?from=2021&to=2025' }),
  'GET /plans/{id}/lists/proposals': () => ({ query: `?year=${year}` }),
  'POST /plans/{id}/lists': () => ({ payload: { year, names: ['重点任务清单'] } }),
  'POST /lists': ({ ids }) => ({ payload: { planId: ids.plan, year, name: '民生实事清单', heads: ['资金'] } }),
  'PUT /lists/{id}/name': () => ({ payload: { name: '全县重点任务清单' } }),
  'PUT /lists/{id}/entries': () => ({ payload: { entries: [{ title: '添置书架', details: {} }] } }),
  'PUT /list-entries/{id}/state': () => ({ payload: { state: 'dropped', reason: '并入别项', revision: 1 } }),
  'POST /lists/{id}/sheet': ({ files }) => multipart([{ name: '清单.xlsx', bytes: files.list }]),
  'POST /support-links': ({ ids }) => ({ payload: { from: ids.entries[1], to: ids.entries[2] } }),
  'PUT /plans/{id}/tracks': () => ({ payload: { tracks: [{ side: 'work', role: 'main', name: '总跑道' }] } }),
  'POST /plans/{id}/map/versions': () => ({ payload: { year, note: '印发稿' } }),

  'POST /ledgers': (_, asker) => ({ payload: { template: 'pilots', name: `试点 ${asker}` } }),
  'PUT /ledgers/{id}/name': () => ({ payload: { name: '低收入农户问题' } }),
  'PUT /ledgers/{id}/rows': (_, asker) => {
    const cells = {
      name: `问题 ${asker}`,
      kind: '其他',
      town: '330213',
      found_on: '2026-02-01',
      lead: homes.own.open[0],
    }
    return { payload: { rows: [{ cells }] } }
  },
  'POST /ledgers/{id}/moves': async ({ office, ids }) => {
    const { rows } = await must<LedgerDetail>(office, 'GET', `/ledgers/${ids.ledger}`)
    const [row] = rows
    const step = row?.state === 'withdrawn' ? { move: 'list' } : { move: 'withdraw', reason: '移交' }
    return { payload: { ...step, rows: [{ id: row?.id, revision: row?.revision }] } }
  },
  'PUT /ledger-rows/{id}/removed': async ({ office, ids }) => {
    const { rows } = await must<LedgerDetail>(office, 'GET', `/ledgers/${ids.ledger}`)
    return { payload: { revision: rows[0]?.revision ?? 1, removed: false } }
  },
  'POST /ledgers/{id}/targets': () => ({
    payload: { subject: 'i-102' },
    parts: { '/ledgers/{id}': '/ledgers/lg-102' },
  }),
  'DELETE /ledgers/{id}/targets/{subject}': async ({ office }) => {
    await office('POST', '/api/v1/ledgers/lg-102/targets', { payload: { subject: 'i-102' } })
    return { parts: { '/ledgers/{id}': '/ledgers/lg-102' } }
  },
  'POST /ledgers/{id}/imports': ({ files }) => multipart([{ name: '台账.xlsx', bytes: files.ledger }]),
  'GET /ledger-imports/{import}': async (place) => ({
    parts: { '/ledger-imports/{import}': `/ledger-imports/${await uploadLedger(place)}` },
  }),
  'POST /ledger-imports/{import}/apply': async (place) => ({
    parts: { '/ledger-imports/{import}': `/ledger-imports/${await uploadLedger(place)}` },
  }),
  'POST /ledger-imports/{import}/undo': async (place) => {
    const id = await uploadLedger(place)
    await must(place.office, 'POST', `/ledger-imports/${id}/apply`)
    return { parts: { '/ledger-imports/{import}': `/ledger-imports/${id}` } }
  },
  'POST /evidence': () => multipart([{ name: '照片.png', bytes: new TextEncoder().encode('照片') }]),
  'PUT /measures/{measureId}/light': () => ({
    payload: { light: 'at_risk', reason: '施工方更换', until: '2026-04-30' },
  }),
}

/** A square around the place of whoever asks. */
function boundaryOf(asker: Asker): Uint8Array {
  const code = asker === 'office of another place' ? '331000' : '330213'
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ]
  const feature = { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } }
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
}

const contacts = {
  rows: [
    {
      row: '第3行',
      unit: '县体育中心',
      section: null,
      contacts: {
        leader: null,
        section_head: { name: '钱途', title: null, phone: null, officePhone: '0574-88880201' },
        liaison: null,
      },
    },
  ],
  units: [],
}

/** Uploads the sheet of figures for the office. @returns the id of the import */
async function uploadFigures({ office, files, parts }: MatrixPlace): Promise<string> {
  const sheet = multipart([{ name: '指标.xlsx', bytes: files.figures }])
  const answer = await office('POST', `/api/v1${parts['/plans/{id}']}/observations/imports`, sheet)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json().id
}

/** Uploads the sheet of the ledger for the office. @returns the id of the import */
async function uploadLedger({ office, files, ids }: MatrixPlace): Promise<string> {
  const sheet = multipart([{ name: '台账.xlsx', bytes: files.ledger }])
  const answer = await office('POST', `/api/v1/ledgers/${ids.ledger}/imports`, sheet)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json().id
}

/** The step that is the asker's to take, each on a write-off of its own. */
function writeOffStep({ writeOffs }: MatrixIds, asker: Asker) {
  const application = { completed_on: '2026-02-27', result: '均已开放', evidence: [] }
  if (asker.startsWith('liaison')) return { event: 'apply', id: writeOffs.applying, form: application }
  if (asker.startsWith('leader')) return { event: 'apply', id: writeOffs.applyingToo, form: application }
  if (asker === 'leading_group') return { event: 'approve', id: writeOffs.deciding, form: {} }
  const id = asker === 'supervision' ? writeOffs.verifyingToo : writeOffs.verifying
  return { event: 'return', id, form: { reason: '请补开放时间' } }
}

/** A name that nobody has stands for nobody. */
const nameOf = (asker: Asker) => (asker === 'nobody' ? 'nobody' : usernames[asker])

/** A restatement of a figure that is there. */
async function restatement(office: Send) {
  const { rows } = await must<EntryTable>(office, 'GET', '/plans/p-101/observations/2024')
  const revision = rows[0]?.current?.revision ?? 0
  const cells = [{ indicator: 'i-101', period: '2024', raw: '10', state: 'final', revision }]
  await must(office, 'PUT', '/observations', { cells })
  const row = { indicator: 'i-101', from: '2024', to: '2024', factor: '1.5' }
  return { name: '人口普查修订', ground: '统计局第1号文', rows: [row] }
}
