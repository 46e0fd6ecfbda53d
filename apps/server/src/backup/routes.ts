import { Type } from 'typebox'
import { recordEvent } from '../identity/audit.ts'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { backUp, readBackups } from './backup-folder.ts'
import { backupPolicy } from './policy.ts'

const archive = Type.Object(
  { file: Type.String(), at: Type.String({ format: 'date-time' }), bytes: Type.Integer() },
  { $id: 'BackupArchive' },
)

const backups = Type.Object(
  {
    folder: Type.String({ description: '服务器上的文件夹' }),
    lastSuccess: Type.Union([Type.Ref('BackupArchive'), Type.Null()]),
    failure: Type.Union([Type.Object({ at: Type.String(), message: Type.String() }), Type.Null()], {
      description: '最近一次备份如果失败：时间和原因',
    }),
    archives: Type.Array(Type.Ref('BackupArchive'), {
      description: '新的在前；保留最近 14 天每天最后一份，以及最近 5 份',
    }),
  },
  { $id: 'Backups' },
)

/** What backups there are, and making one now. Archives hold every place; they leave the server by its administrator. */
export const backupRoutes =
  (services: Services): Routes =>
  async (app) => {
    for (const schema of [archive, backups]) app.addSchema(schema)
    const tags = ['backups']

    app.get(
      '/backups',
      {
        config: { roles: backupPolicy.read },
        schema: {
          tags,
          summary: '备份一览',
          response: { 200: Type.Ref('Backups'), '4xx': Type.Ref('Error') },
        },
      },
      async () => {
        const { folder, archives, failure } = await readBackups(services)
        return { folder, lastSuccess: archives[0] ?? null, failure, archives }
      },
    )

    app.post(
      '/backups',
      {
        config: { roles: backupPolicy.make },
        schema: {
          tags,
          summary: '立即备份',
          response: { 201: Type.Ref('BackupArchive'), '4xx': Type.Ref('Error') },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const archive = await backUp(services)
        const event = { action: 'backup_made', subject: `backup:${archive.file}` }
        await inScope(services.db, session, (tx) => recordEvent(tx, session, event, services.clock.now()))
        return reply.code(201).send(archive)
      },
    )
  }
