import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openFileStore } from './files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tongtu-test-'))
const files = openFileStore(path.join(folder, 'files'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the file store', () => {
  it('is empty before the first file', async () => {
    expect(await files.list()).toEqual([])
  })

  it('gives back what was put, under the digest of the content', async () => {
    const name = await files.put(Buffer.from('abc'))
    expect(name).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect((await files.get(name)).toString()).toBe('abc')
    expect(await files.has(name)).toBe(true)
    expect(await files.has('0'.repeat(64))).toBe(false)
  })

  it('keeps equal content once, also when it arrives twice at the same moment', async () => {
    const names = await Promise.all(Array.from({ length: 8 }, () => files.put(Buffer.from('same'))))
    expect(new Set(names).size).toBe(1)
    const kept = readdirSync(path.join(folder, 'files'), { recursive: true, withFileTypes: true })
    expect(
      kept
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort(),
    ).toEqual(await files.list())
  })

  it('refuses names that are no digest', async () => {
    for (const name of ['../../etc/passwd', '', 'BA7816', `${'a'.repeat(63)}/`]) {
      expect(() => files.get(name), name).toThrow('not the name of a stored file')
    }
  })
})
