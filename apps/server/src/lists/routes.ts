import { Type } from 'typebox'
import { Year } from '../assignments/schema.ts'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { sessionOf } from '../identity/session.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope } from '../platform/database.ts'
import { fileBody } from '../platform/file-body.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { PlanId, ref, refusals } from '../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../platform/xlsx-answer.ts'
import { readUploads } from '../returns/sheet/read-uploads.ts'
import { addList } from './add-list.ts'
import { findList } from './find-list.ts'
import { findLists } from './find-lists.ts'
import { makeLists } from './make-lists.ts'
import { listPolicy } from './policy.ts'
import { proposeLists } from './propose-lists.ts'
import { renameList } from './rename-list.ts'
import { previewRollOver, rollOverList } from './roll-over-list.ts'
import { saveEntries } from './save-entries.ts'
import {
  AddList,
  EntriesSaved,
  EntryId,
  EntryRevision,
  ListDetail,
  ListId,
  ListProposal,
  ListSheetPreview,
  Lists,
  ListsMade,
  MakeLists,
  RenameList,
  RollOver,
  SaveEntries,
  SetEntryState,
} from './schema.ts'
import { setEntryState } from './set-entry-state.ts'
import { exportList } from './sheet/export-list.ts'
import { previewListSheet } from './sheet/preview-list-sheet.ts'

/** Lists of a plan for a year: made from the plan, kept by hand or Excel, rolled over to the next. */
export const listRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['lists']
    const read = { config: { roles: listPolicy.read } }
    const change = { config: { roles: listPolicy.change } }
    const params = Type.Object({ id: ListId })
    const plan = Type.Object({ id: PlanId })
    app.get(
      '/lists',
      {
        ...read,
        schema: {
          tags,
          summary: '一个年度的清单，和有清单的年度',
          description: 'plan 缺省时为全部方案；year 缺省时为今年，今年没有清单时为最近的一年。',
          querystring: Type.Object({ plan: Type.Optional(PlanId), year: Type.Optional(Year) }),
          response: { 200: ref(Lists), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) =>
          findLists(tx, await stepMoment(tx, loops, clock.now()), request.query),
        ),
    )
    app.post(
      '/lists',
      {
        ...change,
        schema: {
          tags,
          summary: '新建一份自有清单',
          body: ref(AddList),
          response: { 201: Type.Object({ id: ListId }), ...refusals },
        },
      },
      async (request, reply) => reply.code(201).send(await addList(services, sessionOf(request), request.body)),
    )
    app.get(
      '/plans/:id/lists/proposals',
      {
        ...read,
        schema: {
          tags,
          summary: '方案要求的清单，和方案自述的数量比对',
          params: plan,
          querystring: Type.Object({ year: Year }),
          response: { 200: Type.Array(ref(ListProposal)), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) =>
          proposeLists(tx, await planNumber(tx, request.params.id), request.query.year),
        ),
    )
    app.post(
      '/plans/:id/lists',
      {
        ...change,
        schema: {
          tags,
          summary: '由方案生成清单，填入举措和支撑关系；已有的只补缺',
          params: plan,
          body: ref(MakeLists),
          response: { 200: ref(ListsMade), ...refusals },
        },
      },
      (request) => makeLists(services, sessionOf(request), request.params.id, request.body),
    )
    app.get(
      '/lists/:id',
      {
        ...read,
        schema: { tags, summary: '一份清单的全部条目', params, response: { 200: ref(ListDetail), ...refusals } },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) =>
          findList(tx, await stepMoment(tx, loops, clock.now()), request.params.id),
        ),
    )
    app.put(
      '/lists/:id/name',
      {
        ...change,
        schema: {
          tags,
          summary: '清单改名',
          params,
          body: ref(RenameList),
          response: { 200: Type.Object({ name: Type.String() }), ...refusals },
        },
      },
      (request) => renameList(services, sessionOf(request), request.params.id, request.body),
    )
    app.put(
      '/lists/:id/entries',
      {
        ...change,
        schema: {
          tags,
          summary: '新增、修改条目，全部成功或全部不改',
          params,
          body: ref(SaveEntries),
          response: { 200: ref(EntriesSaved), ...refusals },
        },
      },
      (request) => saveEntries(services, sessionOf(request), request.params.id, request.body),
    )
    app.put(
      '/list-entries/:id/state',
      {
        ...change,
        schema: {
          tags,
          summary: '条目完成、移出或恢复',
          params: Type.Object({ id: EntryId }),
          body: ref(SetEntryState),
          response: { 200: ref(EntryRevision), ...refusals },
        },
      },
      (request) => setEntryState(services, sessionOf(request), request.params.id, request.body),
    )
    app.get(
      '/lists/:id/roll-over',
      {
        ...change,
        schema: {
          tags,
          summary: '结转到下一年会怎样（不写入）',
          params,
          response: { 200: ref(RollOver), ...refusals },
        },
      },
      (request) => previewRollOver(services, loops, sessionOf(request), request.params.id),
    )
    app.post(
      '/lists/:id/roll-over',
      {
        ...change,
        schema: {
          tags,
          summary: '结转到下一年；重复执行只补缺',
          params,
          response: { 200: ref(RollOver), ...refusals },
        },
      },
      (request) => rollOverList(services, loops, sessionOf(request), request.params.id),
    )
    app.get(
      '/lists/:id/list.xlsx',
      {
        ...read,
        schema: {
          tags,
          summary: '导出清单，可填写后导入',
          params,
          response: {
            200: xlsxAnswer,
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const { fileName, bytes } = await exportList(services, loops, sessionOf(request), request.params.id)
        return sendXlsx(reply, fileName, bytes)
      },
    )
    app.post(
      '/lists/:id/sheet',
      {
        ...change,
        schema: {
          tags,
          summary: '上传填好的清单，先看会改什么（不写入）',
          params,
          body: fileBody,
          response: { 200: ref(ListSheetPreview), ...refusals },
        },
        validatorCompiler: () => () => true,
      },
      async (request) => {
        const [file] = await readUploads(request)
        const { id } = request.params as { id: string }
        return previewListSheet(services, loops, sessionOf(request), id, file.bytes)
      },
    )
  }
