import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { FileStore } from './files.ts'

/** What the use cases stand on; made once in main.ts, made anew for each test file. */
export interface Services {
  readonly config: Config
  readonly db: Database
  readonly clock: Clock
  readonly files: FileStore
  /** Folder of this installation: files, backups, and the embedded database. */
  readonly dataFolder: string
}
