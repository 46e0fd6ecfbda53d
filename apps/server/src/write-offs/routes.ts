import { Type } from 'typebox'
import { actOnCases } from '../cases/act-on-cases.ts'
import { findCaseEvents } from '../cases/find-case-events.ts'
import type { Loops } from '../cases/loops.ts'
import type { CaseFilter } from '../cases/measure-cases.ts'
import { onlyUnit } from '../cases/only-unit.ts'
import { ActOnCases, ActResult, CaseEventSchema, CaseId } from '../cases/schema.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { type Session, sessionOf } from '../identity/session.ts'
import { attachment } from '../platform/attachment.ts'
import { inScope } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import type { Routes } from '../platform/http.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { EvidenceId } from '../returns/schema.ts'
import { judgeCriterion } from './judge-criterion.ts'
import { listWriteOffs } from './list-write-offs.ts'
import { openProof } from './open-proof.ts'
import { openWriteOff } from './open-write-off.ts'
import { writeOffPolicy } from './policy.ts'
import { JudgeCriterion, OpenWriteOff, WriteOff } from './schema.ts'

/** Writing measures off (销号): opening, applying, verifying by another person, deciding, looking again. */
export const writeOffRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['write-offs']
    const params = Type.Object({ id: CaseId })
    const list = (session: Session, filter: CaseFilter = {}) =>
      inScope(db, session, async (tx) => {
        const only = onlyUnit(session)
        const moment = await stepMoment(tx, loops, clock.now())
        return listWriteOffs(tx, moment, session, only === null ? filter : { ...filter, unitId: only.unitId })
      })

    app.get(
      '/write-offs',
      {
        config: { roles: writeOffPolicy.read },
        schema: {
          tags,
          summary: '销号事项，先到期的在前；联络员和分管领导只看到本单位的',
          response: { 200: Type.Array(ref(WriteOff)), ...refusals },
        },
      },
      (request) => list(sessionOf(request)),
    )
    app.post(
      '/write-offs',
      {
        config: { roles: writeOffPolicy.open },
        schema: {
          tags,
          summary: '对一项举措发起销号，由填报单位接着申请',
          description: '已有销号事项的答 409，details.caseId 是原事项。',
          body: ref(OpenWriteOff),
          response: { 201: ref(WriteOff), ...refusals },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await openWriteOff(services, loops, sessionOf(request), request.body.measureId)),
    )
    app.get(
      '/write-offs/:id',
      {
        config: { roles: writeOffPolicy.read },
        schema: { tags, summary: '一件销号事项', params, response: { 200: ref(WriteOff), ...refusals } },
      },
      async (request) => {
        const [row] = await list(sessionOf(request), { cases: [numberOf('case', request.params.id) ?? 0] })
        if (!row) throw notFound('这件销号事项')
        return row
      },
    )
    app.get(
      '/write-offs/:id/events',
      {
        config: { roles: writeOffPolicy.read },
        schema: {
          tags,
          summary: '一件销号事项的办理过程',
          params,
          response: { 200: Type.Array(ref(CaseEventSchema)), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        return inScope(db, session, (tx) =>
          findCaseEvents(tx, loops, 'write-off', request.params.id, onlyUnit(session)),
        )
      },
    )
    app.get(
      '/write-offs/:id/proof/:evidenceId',
      {
        config: { roles: writeOffPolicy.read },
        // A HEAD would count as having looked at the file.
        exposeHeadRoute: false,
        schema: {
          tags,
          summary: '下载销号事项的一件佐证，并记下本人已查看',
          params: Type.Object({ id: CaseId, evidenceId: EvidenceId }),
          response: {
            200: {
              content: {
                'application/octet-stream': { schema: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }) },
              },
            },
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const { id, evidenceId } = request.params
        const { fileName, bytes } = await openProof(services, sessionOf(request), id, evidenceId)
        return reply.type('application/octet-stream').header('content-disposition', attachment(fileName)).send(bytes)
      },
    )
    app.put(
      '/write-offs/:id/judgements',
      {
        config: { roles: writeOffPolicy.judge },
        schema: {
          tags,
          summary: '核对一条完成标准：符合，或不符合在哪里',
          params,
          body: ref(JudgeCriterion),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await judgeCriterion(services, sessionOf(request), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/write-offs/acts',
      {
        config: { roles: writeOffPolicy.act },
        schema: {
          tags,
          summary: '办理销号事项：申请、核验、报请、审定、回访……',
          description: '逐件办理，互不影响；每件的结果分别返回。',
          body: ref(ActOnCases),
          response: { 200: Type.Array(ref(ActResult)), ...refusals },
        },
      },
      (request) => actOnCases(services, loops, 'write-off', sessionOf(request), request.body),
    )
  }
