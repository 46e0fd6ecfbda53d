import { mkdir, readdir, utimes } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { ensureDemo } from '../identity/demo.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { backUp, readBackups } from './backup-folder.ts'

let services: TestServices
beforeAll(async () => {
  services = await testServices()
  await ensureDemo(services)
})
afterAll(() => services.close())

describe('the folder of backups', () => {
  it('keeps the last of fourteen days and nothing half made', async () => {
    for (let night = 0; night < 16; night++) {
      services.clock.pass({ minutes: 24 * 60 })
      await backUp(services)
    }
    const { archives, failure, folder } = await readBackups(services)
    expect(archives).toHaveLength(14)
    expect(archives[0]?.at).toBe('2026-03-18T02:00:00Z')
    expect(failure).toBeNull()
    expect((await readdir(folder)).sort()).toEqual(archives.map(({ file }) => file).sort())
  })

  it('does not lose earlier days to several made at once, and removes what a killed attempt left', async () => {
    const { folder } = await readBackups(services)
    const remains = path.join(folder, 'tongtu-20260101T000000Z.tar.gz.work-abcdef')
    await mkdir(remains)
    await utimes(remains, new Date('2026-01-01'), new Date('2026-01-01'))
    for (let turn = 0; turn < 20; turn++) {
      services.clock.pass({ minutes: 1 })
      await backUp(services)
    }
    const { archives } = await readBackups(services)
    const days = new Set(archives.map(({ at }) => at.slice(0, 10)))
    expect([days.size, archives.length]).toEqual([14, 18])
    expect(await readdir(folder)).toHaveLength(18)
  })

  it('makes one for all who ask at the same moment', async () => {
    services.clock.pass({ minutes: 1 })
    const before = (await readBackups(services)).archives[0]
    const made = await Promise.all([backUp(services), backUp(services), backUp(services)])
    expect(new Set(made).size).toBe(1)
    expect(made[0]?.at).not.toBe(before?.at)
  })

  it('tells the office of the last success and the last failure; other roles may not ask', async () => {
    const app = await createApp(services, null)
    const asOffice = await signInAs(app, 'office')
    services.clock.pass({ minutes: 1 })
    expect((await asOffice('POST', '/api/v1/backups')).statusCode).toBe(201)
    const before = (await asOffice('GET', '/api/v1/backups')).json()
    expect(before).toMatchObject({ lastSuccess: { at: '2026-03-18T02:22:00Z' }, failure: null })
    const broken = { ...services, files: { ...services.files, list: () => Promise.reject(new Error('读不到')) } }
    await expect(backUp(broken)).rejects.toThrow('读不到')
    const after = (await asOffice('GET', '/api/v1/backups')).json()
    expect(after).toMatchObject({ lastSuccess: before.lastSuccess, failure: { message: '读不到' } })
    for (const username of ['liaison', 'leader']) {
      const send = await signInAs(app, username)
      expect((await send('GET', '/api/v1/backups')).statusCode).toBe(403)
      expect((await send('POST', '/api/v1/backups')).statusCode).toBe(403)
    }
    await app.close()
  })
})
