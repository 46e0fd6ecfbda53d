import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repositoryRoot } from './platform/config.ts'
import { chooseDataFolder, databaseAccount } from './platform/data-folder.ts'
import type { DatabaseAddress } from './platform/database.ts'
import { smallPlan } from './test/plan-office.ts'
import { createTestDatabase, dropTestDatabase } from './test/test-services.ts'

// The commands of the CLI that need a database, as processes: beside a running server, on a database of somebody else,
// and where nothing runs at all.
const place = '330281'
const folders: string[] = []
let here: string
let files: string
let server: ChildProcess
let url: string
let other: DatabaseAddress

function newFolder(): string {
  const folder = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-test-')), databaseAccount()).path
  folders.push(folder)
  return folder
}

function tongtu(args: readonly string[], environment: Record<string, string> = { TONGTU_DATA: here }) {
  const env = { PATH: process.env['PATH'] ?? '', ...environment }
  const bin = path.join(repositoryRoot, 'apps/cli/bin/tongtu.mjs')
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [bin, ...args], { env, cwd: files, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })
}

beforeAll(async () => {
  here = newFolder()
  files = newFolder()
  other = await createTestDatabase('template0')
  writeFileSync(path.join(files, '方案.txt'), smallPlan)
  writeFileSync(path.join(files, '密.txt'), `机密★\n${smallPlan}`)
  const env = { PATH: process.env['PATH'] ?? '', TONGTU_PORT: '0', TONGTU_DATA: here, TONGTU_DEMO: 'off' }
  server = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], { env, stdio: 'pipe' })
  url = await new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const found = /通途已启动：(http:\S+?)　/.exec(said)
      if (found?.[1]) resolve(found[1])
    })
    server.once('exit', () => reject(new Error(said)))
  })
})
afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  await dropTestDatabase(other)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('beside a running server, whose database is found by running.pid', () => {
  it('user adds the first user of a new place, who can then sign in', async () => {
    const args = ['user', 'lin.fang', '--name', '林芳', '--role', 'office', '--place', place]
    const unnamed = await tongtu(args)
    expect(unnamed).toMatchObject({ code: 2, out: '', err: `还没有地区 ${place}，请同时给出六位代码和名称\n` })
    const added = await tongtu([...args, '--place-name', '某市'])
    expect(added.code).toBe(0)
    const password = /密码 (\S+)/.exec(added.out)?.[1]
    const signIn = (secret: string | undefined) =>
      fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'lin.fang', password: secret }),
      })
    const answer = await signIn(password)
    expect([answer.status, await answer.json()]).toMatchObject([201, { user: { name: '林芳', role: 'office' } }])
    for (let failure = 1; failure <= 5; failure++) await signIn('wrong')
    expect((await signIn(password)).status).toBe(423)
    const fresh = /新密码 ([\w-]+)/.exec((await tongtu(['user', 'lin.fang', '--reset'])).out)?.[1]
    expect([(await signIn(password)).status, (await signIn(fresh)).status]).toEqual([401, 201])
    const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
    expect((await fetch(`${url}/api/v1/session`, { headers: { cookie } })).status).toBe(401)
    expect(await tongtu(['user', 'nobody', '--reset'])).toMatchObject({
      code: 2,
      err: '没有用户“nobody”，请核对用户名\n',
    })
    expect(await tongtu(args)).toMatchObject({ code: 2, err: expect.stringContaining('已有人用') })
  })

  it('import makes a plan of a file, and refuses with one line what it may not take', async () => {
    const imported = await tongtu(['import', '方案.txt', '--jurisdiction', place, '--other-place'])
    expect(imported).toMatchObject({ code: 0, err: '' })
    expect(imported.out).toMatch(/^已导入《云溪县乡村书香行动方案.*》，举措4项：方案p-1\n$/)
    const health = await (await fetch(`${url}/api/v1/health`)).json()
    expect(health).toMatchObject({ plans: 1, measures: 4 })
    const draft = await tongtu(['import', '方案.txt', '--jurisdiction', place, '--draft'])
    expect(draft.out).toContain('草稿d-2')
    for (const [args, reason] of [
      [['import', '密.txt', '--jurisdiction', place], '严禁上传涉密信息'],
      [['import', '方案.txt', '--jurisdiction', '999999'], '没有代码为999999的地区'],
      [['import', '没有.txt', '--jurisdiction', place], '没有这个文件'],
      [['import', '方案.txt', '--jurisdiction', place], '方案写的是云溪县，当前地区是'],
      [['import', '方案.txt', '--jurisdiction', place, '--draft', '--superior'], '只能用一个'],
      [['import', '方案.txt'], '没有写地区代码'],
    ] as const) {
      const { code, out, err } = await tongtu(args)
      expect([code, out, err.trim().split('\n')]).toEqual([2, '', [expect.stringContaining(reason)]])
    }
  })

  it('user takes access away and gives it, in every way at once', async () => {
    const added = await tongtu([
      'user',
      'li.min',
      ...['--name', '李敏', '--role', 'liaison', '--place', place],
      '--unit',
      '县教育局',
    ])
    const password = /密码 (\S+)/.exec(added.out)?.[1] ?? ''
    const signIn = () =>
      fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'li.min', password }),
      })
    /** Signs in, runs the command, and tells what the session was before and after and who could sign in then. */
    const around = async (...args: string[]) => {
      const cookie = (await signIn()).headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
      const session = () => fetch(`${url}/api/v1/session`, { headers: { cookie } })
      const before = (await (await session()).json()) as { user: object }
      const { code, err } = await tongtu(['user', 'li.min', ...args])
      expect([args, code, err]).toEqual([args, 0, ''])
      return { before, statuses: [(await session()).status, (await signIn()).status] }
    }
    const disabled = await around('--disable')
    expect(disabled.before.user).toMatchObject({ role: 'liaison', orgUnit: { name: '县教育局' } })
    expect(disabled.statuses).toEqual([401, 401])
    expect((await tongtu(['user', 'li.min', '--enable'])).out).toBe('用户 li.min 已恢复，可以登录\n')
    expect((await around('--unit', '县财政局')).statuses).toEqual([401, 201])
    const promoted = await around('--role', 'leader', '--place', place)
    expect(promoted.before.user).toMatchObject({ role: 'liaison', orgUnit: { name: '县财政局' } })
    expect(promoted.statuses).toEqual([401, 201])
    const left = await around('--leave')
    expect(left.before.user).toMatchObject({ role: 'leader' })
    expect(left.statuses).toEqual([401, 403])
    for (const [args, reason] of [
      [['li.min', '--leave'], '没有角色'],
      [['li.min', '--role', 'liaison'], '没有角色'],
      [['li.min', '--role', 'liaison', '--place', '999999'], '没有代码为 999999 的地区'],
      [['lin.fang', '--unit', '没有的单位'], '单位清单里没有“没有的单位”'],
      [['nobody', '--disable'], '没有用户“nobody”'],
      [['li.min', '--disable', '--enable'], '不能合用'],
      [['li.min', '--leave', '--role', 'office'], '不能合用'],
      [['li.min', '--role', 'king'], '不能合用'],
      [['li.min'], '参数不全'],
    ] as const) {
      const { code, out, err } = await tongtu(['user', ...args])
      expect([args, code, out, err.trim().split('\n')]).toEqual([args, 2, '', [expect.stringContaining(reason)]])
    }
    expect((await tongtu(['user', 'li.min', '--role', 'liaison', '--place', place])).code).toBe(0)
    expect(await (await signIn()).json()).toMatchObject({ user: { role: 'liaison', orgUnit: null } })
  })

  it('export writes the task table beside the caller, and the whole plan to standard output', async () => {
    const table = await tongtu(['export', 'p-1', '--xlsx'])
    expect(table.code).toBe(0)
    const [name] = readdirSync(files).filter((file) => file.endsWith('任务分解表.xlsx'))
    expect(
      readFileSync(path.join(files, name ?? ''))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const whole = JSON.parse((await tongtu(['export', 'p-1', '--json', '--jurisdiction', place])).out)
    expect(whole).toMatchObject({ schema: 'tongtu.plan/1', jurisdiction: { code: place, name: '某市' } })
    expect(whole.plan.measures).toHaveLength(4)
    expect(whole.source.text).toBe(smallPlan)
    expect(await tongtu(['export', 'p-9', '--json'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/没有方案p-9/),
    })
    expect((await tongtu(['export', 'p-1'])).err).toContain('请在--xlsx和--json中选一个')
    const existing = path.join(newFolder(), '已有.json')
    writeFileSync(existing, '原来的')
    const again = ['export', 'p-1', '--json', '--output', existing]
    expect(await tongtu(again)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('已有这个文件，没有导出'),
    })
    expect(readFileSync(existing, 'utf8')).toBe('原来的')
    expect((await tongtu(['export', 'p-1', '--xlsx'])).err).toContain('已有这个文件，没有导出')
    expect((await tongtu([...again, '--force'])).code).toBe(0)
    expect(JSON.parse(readFileSync(existing, 'utf8'))).toMatchObject({ schema: 'tongtu.plan/1' })
  })

  it('backup writes an archive, and nothing where it cannot', async () => {
    const done = await tongtu(['backup', '全部.tar.gz'])
    expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/^已备份到 全部\.tar\.gz：方案 1 个，举措 4 条/) })
    expect(readdirSync(files).filter((file) => file.includes('.work-'))).toEqual([])
    const nowhere = await tongtu(['backup', '方案.txt/全部.tar.gz'])
    expect(nowhere).toMatchObject({ code: 2, err: '方案.txt/全部.tar.gz：写不了这个文件，请换一个位置\n' })
    expect(await tongtu(['restore', '全部.tar.gz'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/数据库里已有数据/),
    })
  })
})

describe('on the database of DATABASE_URL', () => {
  it('restore gives everything back, and the record tells who left with what', async () => {
    const there = { DATABASE_URL: other.url, TONGTU_DATA: newFolder() }
    const done = await tongtu(['restore', '全部.tar.gz'], there)
    expect(done.err).toBe('')
    expect(done.out).toMatch(/^已从 全部\.tar\.gz 恢复：方案 1 个，举措 4 条/)
    const [before, after] = [
      await tongtu(['export', 'p-1', '--json']),
      await tongtu(['export', 'p-1', '--json'], there),
    ]
    const { exportedAt: _before, ...original } = JSON.parse(before.out)
    const { exportedAt: _after, ...restored } = JSON.parse(after.out)
    expect(restored).toEqual(original)
    const verified = await tongtu(['audit', 'verify', '--jurisdiction', place], there)
    expect(verified).toMatchObject({ code: 0, err: '' })
    expect(verified.out).toMatch(/已封存 \d+ 条，封存 \d+ 次，最近封存 \S+，校验码 [0-9a-f]{64}，校验通过\n$/)
    const client = new pg.Client({ connectionString: other.url, options: '-c role=tongtu_system' })
    await client.connect()
    const { rows } = await client.query('select action from tongtu.audit_events order by event_id')
    await client.end()
    expect(rows.map(({ action }) => action)).toEqual([
      ...['work_days_changed', 'user_added', 'sign_in', ...Array(5).fill('sign_in_failed'), 'account_locked'],
      ...['password_reset', 'sign_in_failed', 'sign_in', 'draft_created', 'plan_confirmed', 'draft_created'],
      ...['draft_created', 'draft_deleted'],
      ...['user_added', 'sign_in', 'account_disabled', 'account_enabled', 'sign_in', 'membership_changed', 'sign_in'],
      ...['sign_in', 'membership_changed', 'sign_in', 'sign_in', 'membership_ended', 'sign_in'],
      ...['membership_changed', 'sign_in'],
      ...Array(4).fill('plan_exported'),
      ...['installation_restored', 'plan_exported'],
    ])
    const owner = new pg.Client({ connectionString: other.url, options: '-c search_path=tongtu' })
    await owner.connect()
    await owner.query('alter table audit_events no force row level security')
    await owner.query(`update audit_events set at = at + interval '1 hour' where action = 'account_locked'`)
    await owner.query('alter table audit_events force row level security')
    await owner.end()
    const changed = await tongtu(['audit', 'verify'], there)
    expect([changed.code, changed.out]).toEqual([1, expect.stringMatching(/校验不符：第9号记录被改动\n$/)])
    expect((await tongtu(['audit', 'verify', '--jurisdiction', '999999'], there)).err).toMatch(/没有代码为999999的地区/)
    expect((await tongtu(['audit', 'look'], there)).err).toContain('看不懂“look”')
    expect(await tongtu(['restore', '方案.txt'], there)).toMatchObject({
      code: 2,
      err: '方案.txt 读不出来：文件已损坏，或不是 tar.gz 格式的备份，请换一份备份\n',
    })
  })
})

describe('where nothing runs', () => {
  it('a command starts the database for itself and leaves nothing running', async () => {
    const folder = newFolder()
    const alone = { TONGTU_DATA: folder }
    expect((await tongtu(['restore', '全部.tar.gz'], alone)).out).toContain('方案 1 个，举措 4 条')
    expect(existsSync(path.join(folder, 'running.pid'))).toBe(false)
    expect(existsSync(path.join(folder, 'postgres-18', 'postmaster.pid'))).toBe(false)
    expect(JSON.parse((await tongtu(['export', 'p-1', '--json'], alone)).out).plan.measures).toHaveLength(4)
  })

  it.each([
    ['backup', '空.tar.gz'],
    ['export', 'p-1', '--json'],
    ['user', 'lin.fang', '--reset'],
    ['audit', 'verify'],
    ['import', '方案.txt', '--jurisdiction', '330383'],
  ])('%s refuses a folder without a database, and makes nothing', async (...args) => {
    const folder = path.join(newFolder(), '写错了')
    const { code, out, err } = await tongtu(args, { TONGTU_DATA: folder })
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      `${folder}（TONGTU_DATA 所设）里没有通途的数据库，没有执行；请把 TONGTU_DATA 设为通途的数据文件夹\n`,
    )
    expect([existsSync(folder), existsSync(path.join(files, '空.tar.gz'))]).toEqual([false, false])
  })

  it('a database that cannot be reached is one clear line without its password', async () => {
    const alone = { DATABASE_URL: 'postgres://someone:secret-word@127.0.0.1:1/none', TONGTU_DATA: newFolder() }
    const { code, out, err } = await tongtu(['backup', 'x.tar.gz'], alone)
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    expect(err).toMatch(/^连不上 DATABASE_URL 的数据库/)
    expect(err).not.toContain('secret-word')
  })
})
