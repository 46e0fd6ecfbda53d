import path from 'node:path'
import { recordEverywhere } from '../identity/audit.ts'
import { asSystem } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import type { Manifest } from './archive.ts'
import { writeBackup } from './write-backup.ts'

/** Writes an archive that leaves the installation, for its administrator; every place has a record of it. */
export async function exportBackup(services: Services, target: string): Promise<Manifest> {
  const manifest = await writeBackup(services, path.resolve(target))
  const event = { action: 'backup_exported', subject: `backup:${path.basename(target)}` }
  await asSystem(services.db, (tx) => recordEverywhere(tx, event, services.clock.now()))
  return manifest
}
