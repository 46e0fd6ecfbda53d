import { type Config, readConfig } from './config.ts'
import { borrowDatabase } from './connect.ts'
import { databaseAccount, folderWithoutDatabase } from './data-folder.ts'
import { migrate } from './migrate.ts'
import { openServices } from './open-services.ts'
import type { Services } from './services.ts'

/**
 * Runs `work` of a command over this installation's database, brought up to date, and lets go of it afterwards:
 * that of DATABASE_URL, else the one a running server uses, else the embedded one started for the command. Only a
 * command that `mayBegin` an installation makes a new embedded one, and says so.
 * @throws Error in Chinese, naming folder and variable, where others find none
 */
export async function useServices<T>(
  work: (services: Services) => Promise<T>,
  {
    config = readConfig(process.env),
    mayBegin = false,
  }: { readonly config?: Config; readonly mayBegin?: boolean } = {},
): Promise<T> {
  if (!config.databaseUrl) sayWhereNone(config.dataFolder, mayBegin)
  const connection = await borrowDatabase(config)
  const services = openServices(config, connection)
  try {
    await migrate(services.db.owner)
    return await work(services)
  } finally {
    await services.db.close()
    await connection.release()
  }
}

function sayWhereNone(chosen: string | null, mayBegin: boolean) {
  const folder = folderWithoutDatabase(chosen, databaseAccount())
  if (folder === null) return
  const setting = chosen === null ? '没有设 TONGTU_DATA，默认用它' : 'TONGTU_DATA 所设'
  if (!mayBegin) {
    throw new Error(`${folder}（${setting}）里没有通途的数据库，没有执行；请把 TONGTU_DATA 设为通途的数据文件夹`)
  }
  console.error(`${folder}（${setting}）里没有通途的数据库，现在新建`)
}
