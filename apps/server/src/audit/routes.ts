import { Type } from 'typebox'
import { type Loops, readLoops } from '../cases/loops.ts'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../platform/xlsx-answer.ts'
import { actionNames } from './action-names.ts'
import { checkChain, readChain } from './check-chain.ts'
import { exportEvents } from './export-events.ts'
import { listEvents } from './list-events.ts'
import { namePeople } from './name-people.ts'
import { auditPolicy } from './policy.ts'
import { AuditFilter, AuditOptions, AuditPage, ChainCheck, ChainStanding, schemas } from './schema.ts'

const PAGE = 50

/** The record of who did what in the place, and whether it is as it was. Looking at it is not recorded, taking it is. */
export const auditRoutes =
  (services: Services, loops: Loops = readLoops()): Routes =>
  async (app) => {
    for (const schema of schemas) app.addSchema(schema)
    const { db } = services
    const tags = ['audit']
    const config = { roles: auditPolicy.read }
    const before = Type.Optional(Type.Integer({ minimum: 1, description: '只列比这条记录更早的' }))

    app.get(
      '/audit/events',
      {
        config,
        schema: {
          tags,
          summary: '操作留痕',
          querystring: Type.Interface([AuditFilter], { before }),
          response: { 200: ref(AuditPage), ...refusals },
        },
      },
      async (request) => {
        const { before, ...filter } = request.query
        const session = sessionOf(request)
        const page = { before: before ?? null, limit: PAGE + 1 }
        const found = await inScope(db, session, (tx) => listEvents(tx, loops, session, filter, page))
        const events = found.slice(0, PAGE)
        return { events, next: found.length > PAGE ? (events.at(-1)?.id ?? null) : null }
      },
    )
    app.get(
      '/audit/options',
      {
        config,
        schema: { tags, summary: '操作留痕可选的人和操作', response: { 200: ref(AuditOptions), ...refusals } },
      },
      async (request) => {
        const session = sessionOf(request)
        const people = await inScope(db, session, (tx) => namePeople(tx, session.place.id))
        return { people, actions: Object.entries(actionNames).map(([id, name]) => ({ id, name })) }
      },
    )
    app.get(
      '/audit/chain',
      {
        config,
        schema: { tags, summary: '封存到何时、上次校验结果', response: { 200: ref(ChainStanding), ...refusals } },
      },
      (request) => inScope(db, sessionOf(request), (tx) => readChain(tx, sessionOf(request))),
    )
    app.post(
      '/audit/checks',
      {
        config: { roles: auditPolicy.verify },
        schema: { tags, summary: '校验操作留痕', response: { 201: ref(ChainCheck), ...refusals } },
      },
      async (request, reply) => reply.code(201).send(await checkChain(services, sessionOf(request))),
    )
    app.get(
      '/audit/events.xlsx',
      {
        config: { roles: auditPolicy.export },
        schema: {
          tags,
          summary: '导出操作留痕',
          querystring: AuditFilter,
          response: {
            200: xlsxAnswer,
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const { fileName, bytes } = await exportEvents(services, loops, sessionOf(request), request.query)
        return sendXlsx(reply, fileName, bytes)
      },
    )
  }
