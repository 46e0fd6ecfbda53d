import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { roles } from '@tongtu/server'
import { describe, expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../bin/tongtu.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tongtu-cli-'))

const PLAN = `云溪县供水提质行动方案(2023—2025年)
一、重点任务
1.新建水厂。到2025年,建成水厂3座。(牵头单位:县水利局)
2.改造管网。到2025年,农村集中供水率达到90%。
3.加强监测。水质达标率达到100%。(牵头单位:县卫生健康局)
`

const planFile = (text = PLAN) => {
  const file = join(mkdtempSync(join(folder, 'plan-')), '方案.txt')
  writeFileSync(file, text)
  return file
}

const tongtu = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [bin, ...args], (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })

describe('tongtu', () => {
  it('prints its version and, in Chinese, its commands', async () => {
    expect((await tongtu('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/u)
    const help = await tongtu('--help')
    expect(help.code).toBe(0)
    expect(help.out).toMatch(/用法：[\s\S]*parse[\s\S]*check/u)
  })

  it.each([
    [['nonsense']],
    [['parse']],
    [['parse', '没有这个文件.txt']],
    [['parse', '甲.txt', '乙.txt']],
    [['parse', '--sideways', '甲.txt']],
    [['check', folder]],
    [['parse', '甲.txt', '--json', '--table']],
  ])('refuses %j with one clear line', async (args) => {
    const { code, out, err } = await tongtu(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(/[\u4e00-\u9fff]/u)
  })
})

describe('tongtu COMMAND', () => {
  it.each([
    'parse',
    'check',
    'import',
    'export',
    'backup',
    'restore',
    'audit',
    'user',
  ])('%s answers --help', async (name) => {
    const { code, out, err } = await tongtu(name, '--help')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`用法：tongtu ${name} `)
  })

  it('user names every role that there is', async () => {
    expect((await tongtu('user', '--help')).out).toContain(`--role ${roles.join('|')} `)
  })

  it('says what it misses by its own name', async () => {
    expect((await tongtu('user')).err).toMatch(/^没有写用户名。/u)
    expect((await tongtu('export', '--json')).err).toMatch(/^没有写方案编号。/u)
    expect((await tongtu('backup')).err).toMatch(/^没有写文件\.tar\.gz。/u)
  })
})

describe('tongtu parse', () => {
  it('prints the draft as JSON', async () => {
    const draft = JSON.parse((await tongtu('parse', planFile(), '--json')).out)
    expect(draft).toMatchObject({ schema: 'tongtu.plan-draft/1', title: '云溪县供水提质行动方案(2023—2025年)' })
    expect(draft.measures.map(({ no }: { no: string }) => no)).toEqual(['1', '2', '3'])
  })

  it('prints a table for reading', async () => {
    const { out } = await tongtu('parse', planFile(), '--table')
    expect(out).toContain('举措3项')
    expect(out).toMatch(/1\t新建水厂\t牵头 县水利局/u)
  })
})

describe('tongtu check', () => {
  it('prints file:line:col code message and exits 0 without errors', async () => {
    const file = planFile()
    const { code, out } = await tongtu('check', file)
    expect(code).toBe(0)
    for (const line of out.trim().split('\n')) expect(line).toMatch(/:\d+:\d+ TT-[CP]-\d{3} \S/u)
    expect(out).toMatch(/方案\.txt:4:1 TT-C-003 第2项没有写明责任单位/u)
  })

  it('says of a gap in the numbers once, as an error', async () => {
    const { code, out } = await tongtu('check', planFile(PLAN.replace('3.加强', '4.加强')))
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line.includes('缺3'))).toHaveLength(1)
  })

  it('exits 1 where the plan contradicts itself', async () => {
    const share = PLAN.replace('水质达标率达到100%', '水质达标率达到180%')
    expect((await tongtu('check', planFile(share))).code).toBe(1)
  })

  it('compares with a superior plan', async () => {
    const parent = planFile(PLAN.replace('供水率达到90%', '供水率达到95%').replace('云溪县', '澄江市'))
    const alone = await tongtu('check', planFile(), '--json')
    const compared = await tongtu('check', planFile(), '--parent', parent, '--json')
    expect(JSON.parse(compared.out).length).toBeGreaterThan(JSON.parse(alone.out).length)
  })
})
