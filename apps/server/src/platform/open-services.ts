import path from 'node:path'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import type { Connection } from './connect.ts'
import { openDatabase } from './database.ts'
import { openFileStore } from './files.ts'
import type { Services } from './services.ts'

/** The real services of this installation over a database that answers; end them with `db.close()`. */
export function openServices(config: Config, { address, dataFolder }: Connection): Services {
  return {
    config,
    db: openDatabase(address, (error) => console.error(`数据库连接断开：${error.message}`)),
    clock: systemClock,
    files: openFileStore(path.join(dataFolder, 'files')),
    dataFolder,
  }
}
