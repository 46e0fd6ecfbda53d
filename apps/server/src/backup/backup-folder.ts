import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Services } from '../platform/services.ts'
import { writeBackup } from './write-backup.ts'

/** How many archives are kept; the oldest go. */
export const KEPT = 14

export interface Archive {
  readonly file: string
  readonly at: string
  readonly bytes: number
}

export interface BackupState {
  readonly folder: string
  /** Newest first; the first is the last success. */
  readonly archives: readonly Archive[]
  /** The last attempt, if it failed. */
  readonly failure: { readonly at: string; readonly message: string } | null
}

const pattern = /^tongtu-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz$/
const folderOf = ({ dataFolder }: Pick<Services, 'dataFolder'>) => path.join(dataFolder, 'backups')
const failureFile = (folder: string) => path.join(folder, 'last-failure.json')

/** Adds an archive named after the time to the folder of backups and removes those beyond the newest fourteen. */
export async function backUp(services: Services): Promise<Archive> {
  const folder = folderOf(services)
  const stamp = services.clock.now().toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')
  const file = `tongtu-${stamp}.tar.gz`
  try {
    await writeBackup(services, path.join(folder, file))
  } catch (error) {
    const failure = { at: services.clock.now().toISOString(), message: (error as Error).message }
    await writeFile(failureFile(folder), JSON.stringify(failure)).catch(() => undefined)
    throw error
  }
  await rm(failureFile(folder), { force: true })
  const { archives } = await readBackups(services)
  for (const old of archives.slice(KEPT)) await rm(path.join(folder, old.file))
  const added = archives.find((archive) => archive.file === file)
  if (!added) throw new Error(`the archive ${file} is not in its folder`)
  return added
}

/** What the folder of backups holds; files with other names are nobody's business. */
export async function readBackups(services: Pick<Services, 'dataFolder'>): Promise<BackupState> {
  const folder = folderOf(services)
  const names = (await readdir(folder).catch(() => [])).filter((name) => pattern.test(name))
  const archives = await Promise.all(
    names
      .sort()
      .reverse()
      .map(async (file) => ({
        file,
        at: file.replace(pattern, '$1-$2-$3T$4:$5:$6Z'),
        bytes: (await stat(path.join(folder, file))).size,
      })),
  )
  const failure = await readFile(failureFile(folder), 'utf8').then(JSON.parse, () => null)
  return { folder, archives, failure }
}
