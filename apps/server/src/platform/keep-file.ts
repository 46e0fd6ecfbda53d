import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { FileStore } from './files.ts'

/**
 * Keeps `bytes` for a row that this transaction writes, and returns their name. The same bytes may be thrown away at this
 * moment with a draft: they stay as long as this transaction wants them.
 */
export async function keepFile(tx: Tx, files: FileStore, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await sql`select lock_document(${sha256})`.execute(tx)
  return files.put(bytes)
}
