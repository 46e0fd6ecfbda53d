import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import type { Regions } from '../regions/regions.ts'
import { addLedger } from './add-ledger.ts'
import { findLedger } from './find-ledger.ts'
import { findLedgers } from './find-ledgers.ts'
import { findRowHistory } from './find-row-history.ts'
import { addLedgerTarget, endLedgerTarget } from './link-target.ts'
import { moveRows } from './move-rows.ts'
import { ledgerPolicy } from './policy.ts'
import { shippedTemplates } from './read-ledger-templates.ts'
import { removeRow } from './remove-row.ts'
import { renameLedger } from './rename-ledger.ts'
import { saveRows } from './save-rows.ts'
import {
  AddLedger,
  DayText,
  LedgerDetail,
  LedgerId,
  LedgerRowEvent,
  LedgerRowsSaved,
  LedgerSummary,
  LedgerTemplateSchema,
  LinkLedgerTarget,
  MovedLedgerRow,
  MoveLedgerRows,
  ProvenId,
  RemoveLedgerRow,
  RenameLedger,
  RowId,
  SaveLedgerRows,
} from './schema.ts'
import { shownTemplate } from './shown-template.ts'

/** Ledgers: the named things that figures count, their states with dates and proof, and what they prove. */
export const ledgerRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['ledgers']
    const read = { roles: ledgerPolicy.read }
    const open = { roles: ledgerPolicy.open }
    const keep = { roles: ledgerPolicy.keep }
    const params = Type.Object({ id: LedgerId })
    const row = Type.Object({ id: RowId })
    const day = Type.Object({ day: Type.Optional(DayText) })
    const today = () => chinaDay(clock.now())
    app.get(
      '/ledger-templates',
      {
        config: read,
        schema: { tags, summary: '台账的类别', response: { 200: Type.Array(ref(LedgerTemplateSchema)), ...refusals } },
      },
      () => shippedTemplates().map(shownTemplate),
    )
    app.get(
      '/ledgers',
      {
        config: read,
        schema: {
          tags,
          summary: '本地区的台账：各状态行数、计出的数、支撑的指标',
          querystring: day,
          response: { 200: Type.Array(ref(LedgerSummary)), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) => [...(await findLedgers(tx, request.query.day ?? today()))]),
    )
    app.post(
      '/ledgers',
      {
        config: open,
        schema: {
          tags,
          summary: '建立一份台账',
          body: ref(AddLedger),
          response: { 201: Type.Object({ id: LedgerId }), ...refusals },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await addLedger(services, regions, sessionOf(request), request.body)),
    )
    app.get(
      '/ledgers/:id',
      {
        config: read,
        schema: {
          tags,
          summary: '一份台账的各行，可看某一天日终的',
          params,
          querystring: day,
          response: { 200: ref(LedgerDetail), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const view = { actor: session, today: today(), ...request.query }
        return inScope(db, session, (tx) => findLedger(tx, regions, request.params.id, view))
      },
    )
    app.put(
      '/ledgers/:id/name',
      {
        config: open,
        schema: {
          tags,
          summary: '台账改名',
          params,
          body: ref(RenameLedger),
          response: { 200: ref(RenameLedger), ...refusals },
        },
      },
      (request) => renameLedger(services, sessionOf(request), request.params.id, request.body.name),
    )
    app.put(
      '/ledgers/:id/rows',
      {
        config: keep,
        schema: {
          tags,
          summary: '登记、修改台账的行，整批存或整批不存',
          description: '没有写的栏保持不变。已核验的行改动后退回已列入，待另一人重新核验。',
          params,
          body: ref(SaveLedgerRows),
          response: { 200: ref(LedgerRowsSaved), ...refusals },
        },
      },
      (request) => saveRows(services, regions, sessionOf(request), request.params.id, request.body),
    )
    app.post(
      '/ledgers/:id/moves',
      {
        config: keep,
        schema: {
          tags,
          summary: '列入、核验、退出或撤回上一步，逐行答复',
          description: '登记或列入的人不能核验同一行。不能办的说明原因，不影响其他行。',
          params,
          body: ref(MoveLedgerRows),
          response: { 200: Type.Array(ref(MovedLedgerRow)), ...refusals },
        },
      },
      (request) => moveRows(services, regions, sessionOf(request), request.params.id, request.body),
    )
    app.get(
      '/ledger-rows/:id/history',
      {
        config: read,
        schema: {
          tags,
          summary: '台账一行的来历，新的在前',
          params: row,
          response: { 200: Type.Array(ref(LedgerRowEvent)), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const view = { actor: session, today: today() }
        return inScope(db, session, (tx) => findRowHistory(tx, regions, request.params.id, view))
      },
    )
    app.put(
      '/ledger-rows/:id/removed',
      {
        config: keep,
        schema: {
          tags,
          summary: '删去误登的行，或恢复',
          params: row,
          body: ref(RemoveLedgerRow),
          response: { 200: Type.Object({ revision: Type.Integer() }), ...refusals },
        },
      },
      (request) => removeRow(services, regions, sessionOf(request), request.params.id, request.body),
    )
    app.post(
      '/ledgers/:id/targets',
      {
        config: open,
        schema: {
          tags,
          summary: '以这份台账为一项指标或一个目标的数据来源',
          params,
          body: ref(LinkLedgerTarget),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await addLedgerTarget(services, regions, sessionOf(request), request.params.id, request.body.subject)
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/ledgers/:id/targets/:subject',
      {
        config: open,
        schema: {
          tags,
          summary: '解除台账与一项指标或一个目标的关系',
          params: Type.Object({ id: LedgerId, subject: ProvenId }),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await endLedgerTarget(services, regions, sessionOf(request), request.params.id, request.params.subject)
        return reply.code(204).send(null)
      },
    )
  }
