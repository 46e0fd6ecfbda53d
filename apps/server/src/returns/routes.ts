import { Type } from 'typebox'
import { actOnCases } from '../cases/act-on-cases.ts'
import { findCaseEvents } from '../cases/find-case-events.ts'
import type { Loops } from '../cases/loops.ts'
import { onlyUnit } from '../cases/only-unit.ts'
import { ActOnCases, ActResult, CaseEventSchema, CaseId } from '../cases/schema.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { type Session, sessionOf } from '../identity/session.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import type { Routes } from '../platform/http.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { oneOf, ref, refusals, UnitId } from '../platform/shapes.ts'
import { findRounds } from './find-rounds.ts'
import { listReturns } from './list-returns.ts'
import { openRound } from './open-round.ts'
import { returnPolicy } from './policy.ts'
import { proposeRounds } from './propose-rounds.ts'
import { roundDesk } from './round-desk.ts'
import { saveReturn } from './save-return.ts'
import { OpenRound, ReturnRow, Round, RoundDesk, RoundId, RoundProposal, SaveReturn } from './schema.ts'

const states = ['draft', 'signing', 'reviewing', 'returned', 'accepted', 'lapsed', 'terminated'] as const

/** Returns of a year of a large plan; who wants older ones names their round. */
const NEWEST = 1000

/** Monthly returns: opening a month, saying what was done, signing, checking, and who is late. */
export const returnRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['returns']
    const read = <T>(session: Session, work: (tx: Tx, moment: StepMoment) => Promise<T>) =>
      inScope(db, session, async (tx) => work(tx, await stepMoment(tx, loops, clock.now())))

    app.get(
      '/rounds',
      {
        config: { roles: returnPolicy.readRound },
        schema: { tags, summary: '各期报送，最近的在前', response: { 200: Type.Array(ref(Round)), ...refusals } },
      },
      (request) => read(sessionOf(request), (tx) => findRounds(tx)),
    )
    app.get(
      '/rounds/proposals',
      {
        config: { roles: returnPolicy.openRound },
        schema: {
          tags,
          summary: '本月可以开启报送的方案，带建议的截止日期',
          response: { 200: Type.Array(ref(RoundProposal)), ...refusals },
        },
      },
      (request) => read(sessionOf(request), proposeRounds),
    )
    app.post(
      '/rounds',
      {
        config: { roles: returnPolicy.openRound },
        schema: {
          tags,
          summary: '开启一个方案一个月的报送',
          body: ref(OpenRound),
          response: { 201: ref(Round), ...refusals },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await openRound(services, loops, sessionOf(request), request.body)),
    )
    app.get(
      '/rounds/:id',
      {
        config: { roles: returnPolicy.readRound },
        schema: {
          tags,
          summary: '报送台：一期报送里各单位应报、已报、退回、未报',
          params: Type.Object({ id: RoundId }),
          response: { 200: ref(RoundDesk), ...refusals },
        },
      },
      (request) => read(sessionOf(request), (tx, moment) => roundDesk(tx, moment, request.params.id)),
    )
    app.get(
      '/returns',
      {
        config: { roles: returnPolicy.read },
        schema: {
          tags,
          summary: '月报：联络员和分管领导只看到本单位的',
          description: `不指明报送期、又不只看在办的，取最近的${NEWEST}份。`,
          querystring: Type.Object({
            round: Type.Optional(RoundId),
            unit: Type.Optional(UnitId),
            state: Type.Optional(Type.Array(oneOf(states), { maxItems: states.length })),
            open: Type.Optional(Type.Boolean({ description: '只看还没有办结的' })),
          }),
          response: { 200: Type.Array(ref(ReturnRow)), ...refusals },
        },
      },
      async (request) => {
        const session = sessionOf(request)
        const { round, unit, state, open } = request.query
        const only = onlyUnit(session)
        if (only !== null && (only.unitId === null || (unit !== undefined && unit !== only.unitId))) return []
        const unitId = only?.unitId ?? unit
        return read(session, (tx, moment) =>
          listReturns(tx, moment, session, {
            ...(round === undefined ? {} : { roundId: numberOf('round', round) ?? 0 }),
            ...(unitId === undefined ? {} : { unitId }),
            ...(state === undefined ? {} : { states: state }),
            open: open ?? false,
            ...(round === undefined && open !== true ? { newest: NEWEST } : {}),
          }),
        )
      },
    )
    app.get(
      '/returns/:id',
      {
        config: { roles: returnPolicy.read },
        schema: {
          tags,
          summary: '一份月报',
          params: Type.Object({ id: CaseId }),
          response: { 200: ref(ReturnRow), ...refusals },
        },
      },
      async (request) => {
        const session = sessionOf(request)
        return read(session, async (tx, moment) => {
          const only = onlyUnit(session)
          const filter = { cases: [numberOf('case', request.params.id) ?? 0] }
          const [row] = await listReturns(
            tx,
            moment,
            session,
            only === null ? filter : { ...filter, unitId: only.unitId },
          )
          if (!row) throw notFound('这份月报')
          return row
        })
      },
    )
    app.put(
      '/returns/:id',
      {
        config: { roles: returnPolicy.save },
        schema: {
          tags,
          summary: '填写月报（还不提交）',
          description: 'revision 过期时答 409，details 带现在的 revision 和内容。共富办代填须写明口述人。',
          params: Type.Object({ id: CaseId }),
          body: ref(SaveReturn),
          response: { 200: Type.Object({ revision: Type.Integer() }), ...refusals },
        },
      },
      (request) => saveReturn(services, loops, sessionOf(request), request.params.id, request.body),
    )
    app.get(
      '/returns/:id/events',
      {
        config: { roles: returnPolicy.read },
        schema: {
          tags,
          summary: '一份月报的办理过程',
          params: Type.Object({ id: CaseId }),
          response: { 200: Type.Array(ref(CaseEventSchema)), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        return read(session, (tx) => findCaseEvents(tx, loops, 'monthly-return', request.params.id, onlyUnit(session)))
      },
    )
    app.post(
      '/returns/acts',
      {
        config: { roles: returnPolicy.act },
        schema: {
          tags,
          summary: '办理月报：提交、审签、采用、退回、撤回……一次可办多份',
          description: '逐份办理，互不影响；每份的结果分别返回。',
          body: ref(ActOnCases),
          response: { 200: Type.Array(ref(ActResult)), ...refusals },
        },
      },
      (request) => actOnCases(services, loops, 'monthly-return', sessionOf(request), request.body),
    )
  }
