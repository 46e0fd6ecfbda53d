import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Services } from '../platform/services.ts'
import { writeBackup } from './write-backup.ts'

/** For how many days the last archive of the day is kept. */
const KEPT_DAYS = 14
/** The newest archives are kept however many a day has: several made at once must not push out those of earlier days. */
const KEPT_NEWEST = 5

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

const underWay = new Map<string, Promise<Archive>>()

/**
 * Adds an archive named after the time to the folder of backups and removes those that are no longer kept. One at a
 * time: who asks while one is under way gets that one.
 */
export function backUp(services: Services): Promise<Archive> {
  const folder = folderOf(services)
  const running = underWay.get(folder) ?? addArchive(services).finally(() => underWay.delete(folder))
  underWay.set(folder, running)
  return running
}

async function addArchive(services: Services): Promise<Archive> {
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
  for (const old of archives.filter((archive) => !kept(archives).has(archive))) await rm(path.join(folder, old.file))
  await removeRemains(folder, services.clock.now())
  const added = archives.find((archive) => archive.file === file)
  if (!added) throw new Error(`the archive ${file} is not in its folder`)
  return added
}

/** Of `archives`, newest first, those to keep. */
function kept(archives: readonly Archive[]): ReadonlySet<Archive> {
  const days = Map.groupBy(archives, ({ at }) => at.slice(0, 10))
  const lastOfDay = [...days.values()].slice(0, KEPT_DAYS).flatMap(([last]) => last ?? [])
  return new Set([...archives.slice(0, KEPT_NEWEST), ...lastOfDay])
}

/** Removes what an attempt left behind that was killed a day ago or earlier. */
async function removeRemains(folder: string, now: Date) {
  for (const name of (await readdir(folder)).filter((one) => one.includes('.work-'))) {
    const remains = path.join(folder, name)
    const { mtimeMs } = await stat(remains)
    if (mtimeMs < now.getTime() - 24 * 60 * 60 * 1000) await rm(remains, { recursive: true, force: true })
  }
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
