import { Type } from 'typebox'
import type { Loops } from '../cases/loops.ts'
import { type StepMoment, stepMoment } from '../cases/step-moment.ts'
import { type Session, sessionOf } from '../identity/session.ts'
import { sendWordFile, wordFileAnswer } from '../papers/word-answer.ts'
import { inScope, type Tx } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../platform/xlsx-answer.ts'
import { RoundId } from '../returns/schema.ts'
import { beginCircular } from './begin-circular.ts'
import { exportCircular } from './export-circular.ts'
import { exportFrozenProgress, exportProgress } from './export-progress.ts'
import { findCircular } from './find-circular.ts'
import { issueCircular } from './issue-circular.ts'
import { listCirculars } from './list-circulars.ts'
import { circularPolicy } from './policy.ts'
import { saveCircular } from './save-circular.ts'
import {
  BeginCircular,
  Circular,
  CircularId,
  CircularList,
  IssueCircular,
  SaveCircular,
  WithdrawCircular,
} from './schema.ts'
import { withdrawCircular } from './withdraw-circular.ts'

/** Circulars: drafting with figures of the moment, issuing, taking back, and the tables that go with them. */
export const circularRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['circulars']
    const params = Type.Object({ id: CircularId })
    const read = <T>(session: Session, work: (tx: Tx, moment: StepMoment) => Promise<T>) =>
      inScope(db, session, async (tx) => work(tx, await stepMoment(tx, loops, clock.now())))

    app.get(
      '/circulars',
      {
        config: { roles: circularPolicy.read },
        schema: { tags, summary: '通报：共富办另见各月和草稿', response: { 200: ref(CircularList), ...refusals } },
      },
      (request) => inScope(db, sessionOf(request), (tx) => listCirculars(tx, sessionOf(request))),
    )
    app.post(
      '/circulars',
      {
        config: { roles: circularPolicy.draft },
        schema: {
          tags,
          summary: '起草一个月的通报，带上建议的表扬和批评',
          body: ref(BeginCircular),
          response: { 201: Type.Object({ id: CircularId }), ...refusals },
        },
      },
      async (request, reply) => {
        const id = await beginCircular(services, loops, sessionOf(request), request.body.roundId)
        return reply.code(201).send({ id })
      },
    )
    app.get(
      '/circulars/:id',
      {
        config: { roles: circularPolicy.read },
        schema: {
          tags,
          summary: '一期通报：已印发的按印发时的原样，草稿按此刻的数据',
          params,
          response: { 200: ref(Circular), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        return read(session, (tx, moment) => findCircular(tx, moment, session, request.params.id))
      },
    )
    app.put(
      '/circulars/:id',
      {
        config: { roles: circularPolicy.draft },
        schema: {
          tags,
          summary: '保存通报的草稿',
          description: '表述里的数字写作{名称}，由数据填入。revision 过期时答 409。',
          params,
          body: ref(SaveCircular),
          response: { 200: Type.Object({ revision: Type.Integer() }), ...refusals },
        },
      },
      (request) => saveCircular(services, loops, sessionOf(request), request.params.id, request.body),
    )
    app.post(
      '/circulars/:id/issue',
      {
        config: { roles: circularPolicy.issue },
        schema: {
          tags,
          summary: '印发：编号、冻结全部数字和文字、告知各单位',
          description: 'fingerprint 是核对时看到的；数据已变化时答 409，不印发。',
          params,
          body: ref(IssueCircular),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await issueCircular(services, loops, sessionOf(request), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/circulars/:id/withdraw',
      {
        config: { roles: circularPolicy.withdraw },
        schema: {
          tags,
          summary: '撤销已印发的通报，写明原因；原件保留，文号不再用',
          params,
          body: ref(WithdrawCircular),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await withdrawCircular(services, sessionOf(request), request.params.id, request.body.reason)
        return reply.code(204).send(null)
      },
    )
    app.get(
      '/circulars/:id/circular.docx',
      {
        config: { roles: circularPolicy.read },
        schema: {
          tags,
          summary: '通报的Word文件：已印发的是印发时的那一份，草稿只给共富办试看',
          params,
          response: { 200: wordFileAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const { fileName, bytes } = await exportCircular(services, loops, sessionOf(request), request.params.id)
        return sendWordFile(reply, fileName, bytes)
      },
    )
    app.get(
      '/circulars/:id/progress.xlsx',
      {
        config: { roles: circularPolicy.progress },
        schema: {
          tags,
          summary: '随通报冻结的举措进度表；联络员和分管领导只得到本单位的',
          params,
          response: { 200: xlsxAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const { fileName, bytes } = await exportFrozenProgress(services, sessionOf(request), request.params.id)
        return sendXlsx(reply, fileName, bytes)
      },
    )
    app.get(
      '/rounds/:id/progress.xlsx',
      {
        config: { roles: circularPolicy.progress },
        schema: {
          tags,
          summary: '一个月的举措进度表，按此刻的数据；联络员和分管领导只得到本单位的',
          params: Type.Object({ id: RoundId }),
          response: { 200: xlsxAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const { fileName, bytes } = await exportProgress(services, loops, sessionOf(request), request.params.id)
        return sendXlsx(reply, fileName, bytes)
      },
    )
  }
