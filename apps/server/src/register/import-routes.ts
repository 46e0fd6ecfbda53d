import { sessionOf } from '../identity/session.ts'
import { AppError } from '../platform/errors.ts'
import { fileBody } from '../platform/file-body.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../platform/xlsx-answer.ts'
import { compareContacts } from './compare-contacts.ts'
import { exportContacts, exportTemplate } from './export-contacts.ts'
import { importContacts } from './import-contacts.ts'
import { ConfirmImport, ContactListSchema, ImportPreview, ImportResult, PreviewImport } from './import-schema.ts'
import { registerPolicy } from './policy.ts'
import { readContacts } from './read-contacts.ts'
import { changeRegister } from './register-context.ts'

/** A thousand rows as JSON, with room to spare. */
const ROWS_LIMIT = 4 * 1024 * 1024

/** The contact list in and out: read, tried, confirmed; exported as the same sheet. */
export const importRoutes =
  (services: Services): Routes =>
  async (app) => {
    const tags = ['register']
    const config = { roles: registerPolicy.import }

    app.post(
      '/register/import/read',
      {
        config,
        schema: {
          tags,
          summary: '读通讯录文件（multipart 字段 file；xlsx 或 docx，不超过5MB），不保存',
          body: fileBody,
          response: { 200: ref(ContactListSchema), ...refusals },
        },
        // A file never becomes a JSON body.
        validatorCompiler: () => () => true,
      },
      async (request) => {
        const part = request.isMultipart() ? await request.file() : undefined
        if (!part) throw new AppError(400, 'TT-B-400', '没有收到文件，请选择通讯录文件后再上传')
        return await readContacts(await part.toBuffer(), part.filename || '通讯录.xlsx')
      },
    )
    app.post(
      '/register/import/preview',
      {
        config,
        bodyLimit: ROWS_LIMIT,
        schema: {
          tags,
          summary: '试导入：新增、变化、无变化各有哪些，不保存',
          body: ref(PreviewImport),
          response: { 200: ref(ImportPreview), ...refusals },
        },
      },
      (request) =>
        changeRegister(services, sessionOf(request), ({ tx, day }) => compareContacts(tx, day, request.body)),
    )
    app.post(
      '/register/import',
      {
        config,
        bodyLimit: ROWS_LIMIT,
        schema: {
          tags,
          summary: '确认导入，一次全部完成',
          body: ref(ConfirmImport),
          response: { 200: ref(ImportResult), ...refusals },
        },
      },
      (request) => importContacts(services, sessionOf(request), request.body),
    )
    for (const [url, summary, make] of [
      ['/register/contacts.xlsx', '导出联络员通讯录，留痕', exportContacts],
      ['/register/template.xlsx', '通讯录空表', exportTemplate],
    ] as const) {
      app.get(
        url,
        {
          config: { roles: registerPolicy.export },
          schema: { tags, summary, response: { 200: xlsxAnswer, ...refusals } },
        },
        async (request, reply) => {
          const { fileName, bytes } = await make(services, sessionOf(request))
          return sendXlsx(reply, fileName, bytes)
        },
      )
    }
  }
