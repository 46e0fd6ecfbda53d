import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: 'localhost',
      dataFolder: null,
      databaseUrl: null,
      appDatabaseUrl: null,
      logLevel: 'warn',
      demo: true,
      demoPassword: null,
      trustProxy: false,
      publicUrl: null,
      mail: null,
      privateRobots: false,
    })
  })

  it('takes TONGTU_PORT before PORT, and treats an empty value as none', () => {
    expect(readConfig({ PORT: '80', TONGTU_PORT: '81' }).port).toBe(81)
    expect(readConfig({ PORT: '80', TONGTU_PORT: '' }).port).toBe(80)
    expect(readConfig({ DATABASE_URL: ' ' }).databaseUrl).toBeNull()
  })

  it('makes no demo users in a database of somebody else unless told to', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://db/tongtu' }).demo).toBe(false)
    expect(readConfig({ DATABASE_URL: 'postgres://db/tongtu', TONGTU_DEMO: 'on' }).demo).toBe(true)
  })

  it('refuses what it cannot use with a sentence', () => {
    for (const port of ['x', '-1', '65536', '80.5']) {
      expect(() => readConfig({ TONGTU_PORT: port })).toThrow('请把 TONGTU_PORT 设为 0 到 65535 的整数')
    }
    expect(() => readConfig({ LOG_LEVEL: 'loud' })).toThrow('LOG_LEVEL 的值“loud”不可用')
    expect(() => readConfig({ TONGTU_DEMO: 'yes' })).toThrow('可用的有：on、off')
    expect(() => readConfig({ TONGTU_SMTP_URL: 'http://mail' })).toThrow('应以 smtp:// 或 smtps:// 开头')
    expect(() => readConfig({ TONGTU_SMTP_URL: 'smtp://mail:25' })).toThrow('请设 TONGTU_SMTP_FROM')
  })
})
