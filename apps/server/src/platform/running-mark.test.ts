import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimDataFolder, readRunning } from './running-mark.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tongtu-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('claimDataFolder', () => {
  it('refuses while a living process holds the folder, and not afterwards', () => {
    const mark = claimDataFolder(folder)
    expect(() => claimDataFolder(folder)).toThrow(`已由进程 ${process.pid} 使用`)
    mark.remove()
    claimDataFolder(folder).remove()
  })

  it('tells commands where the database is', () => {
    const mark = claimDataFolder(folder)
    expect(readRunning(folder)).toMatchObject({ pid: process.pid, databasePort: null })
    mark.setDatabasePort(54321)
    expect(readRunning(folder)).toMatchObject({ pid: process.pid, databasePort: 54321 })
    mark.remove()
    expect(readRunning(folder)).toBeNull()
  })

  it('takes over from a process that was killed', async () => {
    const source = `import { claimDataFolder } from '${import.meta.dirname}/running-mark.ts'
      claimDataFolder('${folder}'); console.log('claimed'); setInterval(() => undefined, 1000)`
    const other = spawn(process.execPath, ['--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => other.stdout.once('data', resolve))
    expect(() => claimDataFolder(folder)).toThrow(`已由进程 ${other.pid} 使用`)
    other.kill('SIGKILL')
    await new Promise((resolve) => other.once('exit', resolve))
    claimDataFolder(folder).remove()
  })

  it.runIf(process.platform === 'linux')('takes over where the number of the dead process is used by another', () => {
    const reused = { pid: process.pid, born: '1', databasePort: 1 }
    writeFileSync(path.join(folder, 'running.pid'), JSON.stringify(reused))
    expect(readRunning(folder)).toBeNull()
    claimDataFolder(folder).remove()
  })

  it('takes over from a mark that was cut short', () => {
    writeFileSync(path.join(folder, 'running.pid'), '{"pid":')
    claimDataFolder(folder).remove()
  })
})
