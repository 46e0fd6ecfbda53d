import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Uploaded originals, named by the SHA-256 of their content: written once, never changed, never twice. */
export interface FileStore {
  /** Keeps `bytes` and returns their name. On return they are on disk. */
  put(bytes: Uint8Array): Promise<string>
  /** @throws Error when no file has this name */
  get(sha256: string): Promise<Buffer>
  has(sha256: string): Promise<boolean>
  /** Removes the file of this name, if there is one: for bytes that no row names any more. */
  remove(sha256: string): Promise<void>
  /** Where the bytes of this name are or would be. */
  pathOf(sha256: string): string
  /** Names of all files, sorted. */
  list(): Promise<string[]>
}

/** A store in `folder`, spread over 256 folders. Give every place the bytes only through rows of its own. */
export function openFileStore(folder: string): FileStore {
  const place = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not the name of a stored file: ${sha256}`)
    return path.join(folder, sha256.slice(0, 2), sha256)
  }
  const has = async (sha256: string) => (await stat(place(sha256)).catch(() => null)) !== null
  return {
    has,
    pathOf: place,
    remove: (sha256) => rm(place(sha256), { force: true }),
    get: (sha256) => readFile(place(sha256)),
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (!(await has(sha256))) await writeWhole(place(sha256), bytes)
      return sha256
    },
    list: async () => {
      const entries = await readdir(folder, { recursive: true }).catch(() => [])
      return entries
        .map((entry) => path.basename(entry))
        .filter((name) => /^[0-9a-f]{64}$/.test(name))
        .sort()
    },
  }
}

/** Writes beside and renames, so that a file is there whole or not at all. */
async function writeWhole(target: string, bytes: Uint8Array) {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const partial = `${target}.${randomUUID()}`
  const handle = await open(partial, 'wx', 0o600)
  await handle.writeFile(bytes)
  await handle.sync()
  await handle.close()
  await rename(partial, target)
}
