import excel from 'exceljs'
import type { Numbered } from '../../platform/public-id.ts'
import type { Credentials, RegisterUnit } from '../../register/schema.ts'
import type { ReturnRow } from '../../returns/schema.ts'
import { multipart } from '../../test/multipart.ts'
import { placeInUnit } from '../../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, pasteDraft, type Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { UnitPlans } from '../../unit-plans/schema.ts'
import { homes, type Marks } from './homes.ts'
import { must } from './must.ts'
import { type CircularIds, playCirculars } from './play-circulars.ts'
import { openWriteOff, playWriteOffs, type WriteOffIds } from './play-write-offs.ts'
import type { Asker } from './read-matrix.ts'

/** The unit's measures, as many as there are steps that each need one of their own. */
const titles = [
  homes.own.open[1],
  '改造农家书屋',
  '举办读书节会',
  '建设数字书房',
  '更新图书配送',
  '开通流动书车',
  '评选书香人家',
  '修缮古籍书院',
]
const led = [...titles.map((title) => [title, homes.own.open[0]]), [homes.other.open[1], homes.other.open[0]]]
const plan = `云溪县乡村书香行动方案（2023—2025年）
一、重点任务
${led.map(([title, unit], index) => `${index + 1}.${title}。到2025年，${title}20处。（牵头单位：${unit}）`).join('\n')}
10.开展阅读活动。常态化举办读书分享会。
附件：指标体系
| 序号 | 指标 | 单位 | 2022年 | 2025年 | 牵头单位 |
| --- | --- | --- | --- | --- | --- |
| 1 | 阅读率 | % | 80 | 92 | ${homes.own.open[0]} |
| 2 | 阅读试点数 | 项 | 1 | 3 | ${homes.own.open[0]} |
`
const planElsewhere = `海湾市渔业共富行动方案（2023—2025年）
一、重点任务
1.增殖放流海域。到2025年，增殖放流海域30处。（牵头单位：市渔业局）
`
export const year = 2026
export const criteria = '挂牌开放'
const period = '2026-03'

/** Two places at work, somebody of every role, and what stands for each part of a path. */
export interface MatrixPlace extends PlanOffice {
  readonly senders: Readonly<Record<Asker, Send>>
  readonly parts: Readonly<Record<string, string>>
  readonly ids: MatrixIds
  /** What comes in as a file: made by hand, or given out by the product and sent back. */
  readonly files: Readonly<
    Record<'contacts' | 'tasks' | 'sheets' | 'template' | 'list' | 'figures' | 'ledger', Uint8Array>
  >
}
export interface MatrixIds {
  readonly plan: string
  readonly measure: string
  /** The unit of which everything is. */
  readonly unit: string
  readonly otherUnit: string
  /** A unit that nothing else needs. */
  readonly spareUnit: string
  readonly spareDraft: string
  /** A holder of the unit's post, who has an account, and one who has none. */
  readonly account: string
  readonly personWithoutAccount: string
  readonly writeOffs: WriteOffIds
  /** The unit's plan for the year, handed in. */
  readonly unitPlan: string
  readonly circulars: CircularIds
  /** Entries of the list of the plan's measures, in their order. */
  readonly entries: readonly string[]
  /** A ledger with a row of the unit and one of the other. */
  readonly ledger: string
  /** Returns of the unit, by where they stand. */
  readonly returns: Readonly<Record<'draft' | 'signing' | 'reviewing', string>>
}

/** User names behind the columns of the table. */
export const usernames: Readonly<Record<Exclude<Asker, 'nobody'>, string>> = {
  office: 'office-330213',
  'liaison own unit': 'liaison-330213',
  'liaison other unit': 'liaison',
  'leader own unit': 'leader-330213',
  'leader other unit': 'leader',
  supervision: 'supervision',
  leading_group: 'leading',
  statistics: 'statistics',
  system_admin: 'sysadmin',
  security_admin: 'secadmin',
  audit_admin: 'auditor',
  'office of another place': 'office-331000',
}

/** Builds both places: a plan, units with posts, an open month, returns in three states, proof, drafts, accounts. */
export async function buildMatrixPlace(): Promise<MatrixPlace> {
  const opened = await openPlanOffice()
  await countFrom(opened, 101)
  const senders = await signInAll(opened)
  const { office, 'office of another place': stranger } = senders
  const confirmed = await confirmText(office, plan)
  const measures = confirmed.measures.map(({ id }) => id)
  const [own, measure = ''] = [measures.slice(0, titles.length), measures[0]]
  await placeInUnit(opened.services, ['liaison-330213', 'leader-330213'], homes.own.open[0])
  await placeInUnit(opened.services, ['liaison', 'leader'], homes.other.open[0])
  const [ours, others] = [senders['liaison own unit'], senders['liaison other unit']]

  const register = await fillRegister(office)
  for (const id of measures) await assign(office, id)
  const round = await openRound(office, confirmed.id)
  const evidence = await addProof(ours, homes.own)
  await addProof(others, homes.other)
  const [draft, signing, reviewing] = await saveReturns(ours, homes.own)
  await saveReturns(others, homes.other)
  await act(ours, 'submit', [signing, reviewing])
  await act(senders['leader own unit'], 'sign', [reviewing])
  const circulars = await playCirculars(office, confirmed.id)
  const { list, entries, link } = await makeList(office, confirmed.id)
  const ledger = await makeLedger(office, ours, others)
  const files = {
    contacts: await contactList(),
    tasks: await download(office, `/plans/${confirmed.id}/tasks.xlsx?year=${year}`),
    sheets: await download(office, `/rounds/${round}/sheets.zip`),
    template: await download(office, '/papers/task-letter/template.docx'),
    list: await download(office, `/lists/${list}/list.xlsx`),
    ledger: await problemSheet(),
    figures: await download(office, `/plans/${confirmed.id}/observations/2025/sheet.xlsx`),
  }
  const unitPlan = await handInUnitPlan(office, ours, confirmed.id, files.template)
  const upload = multipart([{ name: '下发表.zip', bytes: files.sheets }])
  const writeOffs = await playWriteOffs(senders, own, evidence)
  await openWriteOff(office, measures[titles.length] ?? '')
  const merge: string = (await office('POST', `/api/v1/rounds/${round}/merges`, upload)).json().id
  const readDraft = await pasteDraft(office, plan)
  const spareDraft = await pasteDraft(office, '云溪县护林方案\n1.管护古树。到2025年，管护古树30株。')
  await fillElsewhere(stranger)

  const ids: MatrixIds = {
    plan: confirmed.id,
    measure,
    ...register,
    spareDraft: spareDraft.id,
    writeOffs,
    unitPlan,
    circulars,
    entries,
    ledger,
    returns: { draft: draft.id, signing: signing.id, reviewing: reviewing.id },
  }
  const parts = {
    '/plans/{id}': `/plans/${ids.plan}`,
    '/measures/{measureId}': `/measures/${measure}`,
    '/checks/{position}': '/checks/1',
    '/drafts/{id}': `/drafts/${readDraft.id}`,
    '/units/{id}': `/units/${ids.unit}`,
    '/posts/{kind}': '/posts/section_head',
    '/people/{id}': `/people/${register.person}`,
    '/assignments/{year}': `/assignments/${year}`,
    '/chart/{year}': `/chart/${year}`,
    '/years/{year}': `/years/${year}`,
    '/rounds/{id}': `/rounds/${round}`,
    '/observations/{period}': '/observations/2025',
    '/indicators/{year}': '/indicators/2025',
    '/warnings/{year}': '/warnings/2024',
    '/restatements/{id}': '/restatements/rs-1',
    '/explanation/{period}': '/explanation/2025',
    '/indicators/{id}': '/indicators/i-101',
    '/preview/{year}': '/preview/2025',
    '/targets/{target}': '/targets/t-101',
    '/promised-targets/{year}': '/promised-targets/2025',
    '/observation-imports/{import}': '/observation-imports/im-101',
    '/returns/{id}': `/returns/${ids.returns.draft}`,
    '/merges/{merge}': `/merges/${merge}`,
    '/evidence/{id}': `/evidence/${evidence}`,
    '/write-offs/{id}': `/write-offs/${writeOffs.verifying}`,
    '/unit-plans/{year}': `/unit-plans/${year}`,
    '/unit-plans/{id}': `/unit-plans/${unitPlan}`,
    '/papers/{kind}': '/papers/task-letter',
    '/circulars/{id}': `/circulars/${circulars.issued}`,
    '/lists/{id}': `/lists/${list}`,
    '/list-entries/{id}': `/list-entries/${entries.at(-1)}`,
    '/support-links/{id}': `/support-links/${link}`,
    '/ledgers/{id}': `/ledgers/${ledger}`,
    '/ledger-rows/{id}': '/ledger-rows/lr-101',
    '/ledger-imports/{import}': '/ledger-imports/lm-101',
    '/targets/{subject}': '/targets/i-102',
    '/proof/{evidenceId}': `/proof/${evidence}`,
  }
  return { ...opened, office, stranger, senders, parts, ids, files }
}

/** Every unit is asked for its plan; the one of the unit is written in Word and lies with the office. Its number. */
async function handInUnitPlan(office: Send, ours: Send, planId: string, bytes: Uint8Array): Promise<string> {
  await must(office, 'POST', `/plans/${planId}/unit-plans/${year}`, { deadline: '2026-03-31' })
  const { rows } = await must<UnitPlans>(ours, 'GET', `/plans/${planId}/unit-plans/${year}`)
  const id = rows[0]?.id ?? ''
  await ours('PUT', `/api/v1/unit-plans/${id}/file`, multipart([{ name: '抓落实方案.docx', bytes }]))
  await must(ours, 'POST', '/unit-plans/acts', { event: 'submit', cases: [{ id, version: 1 }] })
  return id
}

/** The first place numbers from `first`, so that none of its ids means anything in the other place. */
async function countFrom({ services }: PlanOffice, first: number) {
  const { jurisdiction_id } = await services.db.system
    .selectFrom('jurisdictions')
    .select('jurisdiction_id')
    .where('code', '=', '330213')
    .executeTakeFirstOrThrow()
  const nouns: Numbered[] = [
    ...(['plan', 'measure', 'target', 'indicator', 'draft', 'case', 'round', 'node', 'evidence', 'merge'] as const),
    ...(['circular', 'list', 'listEntry', 'track', 'supportLink', 'ledger', 'ledgerRow', 'ledgerTarget'] as const),
    'ledgerImport',
  ]
  const rows = nouns.map((noun) => ({ jurisdiction_id, noun, last: first - 1 }))
  await services.db.owner.query(
    'insert into public_numbers (jurisdiction_id, noun, last) select * from unnest($1::int[], $2::text[], $3::int[])',
    [rows.map((row) => row.jurisdiction_id), rows.map((row) => row.noun), rows.map((row) => row.last)],
  )
}

async function signInAll({ app, anonymous }: PlanOffice): Promise<Record<Asker, Send>> {
  const signedIn = Object.entries(usernames).map(async ([asker, name]) => [asker, await signInAs(app, name)] as const)
  return {
    ...(Object.fromEntries(await Promise.all(signedIn)) as Record<Exclude<Asker, 'nobody'>, Send>),
    nobody: anonymous,
  }
}

/** The list of the plan's measures, with the first supporting the last but one. */
async function makeList(send: Send, plan: string) {
  await must(send, 'POST', `/plans/${plan}/lists`, { year, names: ['重点任务清单'] })
  const { lists } = await must<{ lists: { id: string }[] }>(send, 'GET', `/lists?year=${year}`)
  const list = lists[0]?.id ?? ''
  const { entries } = await must<{ entries: { id: string }[] }>(send, 'GET', `/lists/${list}`)
  const ids = entries.map(({ id }) => id)
  const { id: link } = await must<{ id: string }>(send, 'POST', '/support-links', { from: ids[0], to: ids.at(-2) })
  return { list, entries: ids, link }
}

/** A ledger on which two units keep a row each; its own number. */
async function makeLedger(office: Send, ours: Send, others: Send): Promise<string> {
  const { id } = await must<{ id: string }>(office, 'POST', '/ledgers', {
    template: 'low-income-problems',
    name: '问题',
  })
  const row = (name: string, lead: string) => ({
    rows: [{ cells: { name, kind: '其他', town: '330213', found_on: '2026-02-01', lead } }],
  })
  await must(ours, 'PUT', `/ledgers/${id}/rows`, row(homes.own.closed[0], homes.own.open[0]))
  await must(others, 'PUT', `/ledgers/${id}/rows`, row(homes.other.closed[0], homes.other.open[0]))
  await must(office, 'POST', '/ledgers', { template: 'pilots', name: '试点' })
  return id
}

async function fillRegister(send: Send) {
  const unit = await unitNamed(send, homes.own.open[0])
  const otherUnit = await unitNamed(send, homes.other.open[0])
  const person = await appoint(send, unit, 'liaison', '甄有恒', homes.own.closed[2])
  await appoint(send, otherUnit, 'liaison', '言午', homes.other.closed[2])
  const { accounts } = await must<Credentials>(send, 'POST', '/accounts', { personIds: [person] })
  const { accounts: all } = await must<{ accounts: { userId: string; username: string }[] }>(send, 'GET', '/accounts')
  const account = all.find(({ username }) => username === accounts[0]?.username)?.userId ?? ''
  const personWithoutAccount = await appoint(send, unit, 'leader', '沈知行', '13900000102')
  const { id: spareUnit } = await must<{ id: string }>(send, 'POST', '/units', { name: '县读书会' })
  return { unit, otherUnit, spareUnit, person, account, personWithoutAccount }
}

async function appoint(send: Send, unit: string, kind: string, name: string, phone: string): Promise<string> {
  const payload = { name, phone, from: '2026-01-01' }
  const { posts } = await must<RegisterUnit>(send, 'POST', `/register/units/${unit}/posts/${kind}/handover`, payload)
  return posts.find((post) => post.kind === kind)?.holder?.personId ?? ''
}

async function unitNamed(send: Send, name: string): Promise<string> {
  const units = await must<{ id: string; name: string }[]>(send, 'GET', '/units')
  return units.find((unit) => unit.name === name)?.id ?? ''
}

const assign = (send: Send, measure: string) =>
  must(send, 'PUT', `/measures/${measure}/assignments/${year}`, {
    goal: '按期完成',
    criteria,
    proof: '',
    nodes: [{ title: '年中完成一半', dueOn: '2026-06-30' }],
    revision: 0,
  })

async function openRound(send: Send, planId: string): Promise<string> {
  return (await must<{ id: string }>(send, 'POST', '/rounds', { planId, period, deadline: '2026-03-30' })).id
}

async function addProof(send: Send, { closed: [, name] }: { readonly closed: readonly string[] }): Promise<string> {
  const file = { name: `${name}.txt`, bytes: new TextEncoder().encode(name) }
  const answer = await send('POST', '/api/v1/evidence', multipart([file]))
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json().id
}

/** Says in the first returns of the asker's unit what was done. */
async function saveReturns(send: Send, { closed: [done = ''] }: Marks) {
  for (const row of (await must<ReturnRow[]>(send, 'GET', '/returns')).slice(0, 3)) {
    await must(send, 'PUT', `/returns/${row.id}`, saying(row, done))
  }
  return (await must<ReturnRow[]>(send, 'GET', '/returns')) as [ReturnRow, ReturnRow, ReturnRow]
}
const saying = ({ revision, content }: ReturnRow, done: string) => ({ ...content, revision, done, dictatedBy: '周某' })

async function act(send: Send, event: string, rows: readonly ReturnRow[]) {
  for (const { id } of rows) {
    const { version } = await must<ReturnRow>(send, 'GET', `/returns/${id}`)
    await must(send, 'POST', '/returns/acts', { event, cases: [{ id, version }] })
  }
}

/** A list that names no unit of either place. */
async function contactList(): Promise<Uint8Array> {
  const book = new excel.Workbook()
  book.addWorksheet('通讯录').addRows([
    ['单位', '联络员', '手机'],
    ['县体育中心', '钱途', '13900000401'],
  ])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A problem that no unit has yet. */
async function problemSheet(): Promise<Uint8Array> {
  const book = new excel.Workbook()
  book.addWorksheet('问题').addRows([
    ['户编号和问题', '问题类别', '所在地', '发现日期', '帮促单位'],
    ['书架缺损', '其他', '330213', '2026-02-01', homes.own.open[0]],
  ])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const download = async (send: Send, url: string): Promise<Uint8Array> => (await send('GET', `/api/v1${url}`)).rawPayload

async function fillElsewhere(send: Send) {
  const { id, measures } = await confirmText(send, planElsewhere)
  await pasteDraft(send, planElsewhere)
  await assign(send, measures[0]?.id ?? '')
  await openRound(send, id)
  await openWriteOff(send, measures[0]?.id ?? '')
  await addProof(send, homes.elsewhere)
  await saveReturns(send, homes.elsewhere)
  await appoint(send, await unitNamed(send, homes.elsewhere.open[1]), 'liaison', '于得水', homes.elsewhere.closed[2])
}
