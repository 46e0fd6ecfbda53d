import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from './config.ts'
import type { Account } from './postgres-binary.ts'

export interface DataFolder {
  readonly path: string
  /** Why it is not the usual place; null when it is. */
  readonly reason: string | null
}

/** PostgreSQL refuses to run as root, and initdb wants a user with a name: `nobody`. */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout?.trim())
  const [uid, gid] = [id('-u'), id('-g')]
  if (!uid || !gid) throw new Error('以 root 运行需要系统中有 nobody 用户，请改用普通用户启动')
  return { uid, gid }
}

/**
 * Chooses and makes the folder for database, files and backups: `chosen`, else `data/` beside the code, else, where
 * the account of the database cannot enter that, a folder under /var/lib/tongtu named after the place of the code.
 * @throws Error in Chinese when `chosen` cannot be entered by `account`.
 */
export function chooseDataFolder(chosen: string | null, account: Account | null): DataFolder {
  const usual = chosen ?? ownFolder()
  make(usual)
  if (canEnter(usual, account)) return { path: usual, reason: null }
  if (chosen) throw new Error(`数据库账号 nobody 进不了 ${chosen}，请把 TONGTU_DATA 设到它能进入的文件夹`)
  const other = otherFolder()
  make(other)
  return { path: other, reason: `数据库账号 nobody 进不了 ${repositoryRoot}，数据放在 ${other}` }
}

/** The folder that `chooseDataFolder` would take, when no embedded database has been made there yet; else null. */
export function folderWithoutDatabase(chosen: string | null, account: Account | null): string | null {
  const places = chosen ? [chosen] : account ? [ownFolder(), otherFolder()] : [ownFolder()]
  const held = places.some((folder) => {
    try {
      return readdirSync(folder).some((name) => CLUSTER.test(name))
    } catch {
      return false
    }
  })
  return held ? null : (chosen ?? ownFolder())
}

const CLUSTER = /^postgres-\d+$/
const ownFolder = () => path.join(repositoryRoot, 'data')
const otherFolder = () => {
  const place = createHash('sha256').update(repositoryRoot).digest('hex').slice(0, 12)
  return path.join('/var/lib/tongtu', place)
}

function make(folder: string) {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
}

/** Asks the kernel instead of reading modes: folders above, lists of access and mounts all have a say. */
function canEnter(folder: string, account: Account | null): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
}
