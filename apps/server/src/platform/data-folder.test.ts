import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseDataFolder, databaseAccount } from './data-folder.ts'

const root = process.getuid?.() === 0

describe('chooseDataFolder', () => {
  it('makes the folder that is asked for', () => {
    const base = mkdtempSync(path.join(tmpdir(), 'tongtu-test-'))
    if (root) chmodSync(base, 0o711)
    const wanted = path.join(base, 'deep', 'data')
    expect(chooseDataFolder(wanted, databaseAccount())).toEqual({ path: wanted, reason: null })
    rmSync(base, { recursive: true })
  })

  it.runIf(root)('refuses a folder that the account of the database cannot enter (only as root)', () => {
    const base = mkdtempSync(path.join(tmpdir(), 'tongtu-test-'))
    chmodSync(base, 0o700)
    mkdirSync(path.join(base, 'data'))
    expect(() => chooseDataFolder(path.join(base, 'data'), databaseAccount())).toThrow('请把 TONGTU_DATA 设到')
    rmSync(base, { recursive: true })
  })

  it.runIf(root)('asks for nobody as root, for no other account otherwise (only as root)', () => {
    expect(databaseAccount()?.uid).toBeGreaterThan(0)
  })
})
