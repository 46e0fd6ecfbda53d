import { Type } from 'typebox'
import { recordEvent } from '../../identity/audit.ts'
import { sessionOf } from '../../identity/session.ts'
import { fileNameOf } from '../../platform/attachment.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope } from '../../platform/database.ts'
import { fileBody } from '../../platform/file-body.ts'
import type { Routes } from '../../platform/http.ts'
import { publicId } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { ref, refusals } from '../../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../../platform/xlsx-answer.ts'
import type { Regions } from '../../regions/regions.ts'
import { readUploads } from '../../returns/sheet/read-uploads.ts'
import { findLedger } from '../find-ledger.ts'
import { findStoredLedger } from '../find-stored-ledger.ts'
import { ledgerPolicy } from '../policy.ts'
import { DayText, LedgerId, LedgerRowsSaved } from '../schema.ts'
import { applyLedgerImport, lockLedgerImport } from './apply-import.ts'
import { ledgerWorkbook } from './ledger-workbook.ts'
import { previewLedgerImport } from './preview-import.ts'
import { LedgerImportId, LedgerImportSchema, UndoneLedgerImportSchema } from './schema.ts'
import { undoLedgerImport } from './undo-import.ts'

/** Size of a sheet: 5,000 rows take a quarter of it. */
const FILE_SIZE = 5 * 1024 * 1024

/** Ledgers out and in by Excel: the sheet, what a sheet would change, writing it, taking it back. */
export const ledgerSheetRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['ledgers']
    const params = Type.Object({ import: LedgerImportId })
    const keep = { roles: ledgerPolicy.keep }
    app.get(
      '/ledgers/:id/ledger.xlsx',
      {
        config: { roles: ledgerPolicy.read },
        schema: {
          tags,
          summary: '台账导出为Excel，可填好再导入',
          params: Type.Object({ id: LedgerId }),
          querystring: Type.Object({ day: Type.Optional(DayText) }),
          response: { 200: xlsxAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const now = clock.now()
        const { id } = request.params
        const { detail, template } = await inScope(db, session, async (tx) => {
          const found = await findLedger(tx, regions, id, { actor: session, today: chinaDay(now), ...request.query })
          await recordEvent(tx, session, { action: 'ledger_exported', subject: `ledger:${id}` }, now)
          return { detail: found, template: (await findStoredLedger(tx, id)).template }
        })
        const fileName = fileNameOf(`${session.place.name}${detail.ledger.name}台账`, '.xlsx')
        return sendXlsx(reply, fileName, await ledgerWorkbook(detail, template, session.place.name))
      },
    )
    app.post(
      '/ledgers/:id/imports',
      {
        config: keep,
        schema: {
          tags,
          summary: '上传填好的台账，看会改什么；不写入',
          params: Type.Object({ id: LedgerId }),
          body: fileBody,
          response: { 201: ref(LedgerImportSchema), ...refusals },
        },
        validatorCompiler: () => () => true,
      },
      async (request, reply) => {
        const { id } = request.params as { id: string }
        const [file] = await readUploads(request, FILE_SIZE)
        const preview = await previewLedgerImport(services, regions, sessionOf(request), id, file)
        return reply.code(201).send(preview as never)
      },
    )
    app.get(
      '/ledger-imports/:import',
      {
        config: keep,
        schema: {
          tags,
          summary: '一次台账导入会改什么，办到哪一步',
          params,
          response: { 200: ref(LedgerImportSchema), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        return inScope(db, session, async (tx) => {
          const row = await lockLedgerImport(tx, session, request.params.import)
          return {
            id: request.params.import,
            ledgerId: publicId('ledger', row.ledger_id),
            fileName: row.file_name,
            appliedAt: row.applied_at?.toISOString() ?? null,
            undoneAt: row.undone_at?.toISOString() ?? null,
            ...row.preview,
          }
        })
      },
    )
    app.post(
      '/ledger-imports/:import/apply',
      {
        config: keep,
        schema: {
          tags,
          summary: '写入导入的行，只写一次',
          params,
          response: { 200: ref(LedgerRowsSaved), ...refusals },
        },
      },
      (request) => applyLedgerImport(services, regions, sessionOf(request), request.params.import),
    )
    app.post(
      '/ledger-imports/:import/undo',
      {
        config: keep,
        schema: {
          tags,
          summary: '撤销一次台账导入：导入以后又办过的行保留',
          params,
          response: { 200: ref(UndoneLedgerImportSchema), ...refusals },
        },
      },
      (request) => undoLedgerImport(services, regions, sessionOf(request), request.params.import),
    )
  }
