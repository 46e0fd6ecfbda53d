import { Type } from 'typebox'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { staff } from '../../identity/roles.ts'
import { sessionOf } from '../../identity/session.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Routes } from '../../platform/http.ts'
import type { Services } from '../../platform/services.ts'
import { ref, refusals } from '../../platform/shapes.ts'
import { storableText } from '../../platform/storable.ts'
import type { Regions } from '../../regions/regions.ts'
import { regionsWithin } from '../../regions/regions-within.ts'
import { keyText } from '../figure-key.ts'
import { enteredIndicator } from '../find-entered.ts'
import { refuseOthers } from '../may-enter.ts'
import { ownRegion } from '../own-region.ts'
import { observationPolicy } from '../policy.ts'
import { EnteredId, PeriodText, RegionCode } from '../schema.ts'
import { setEvidence } from './cell-evidence.ts'
import { findPanel } from './find-panel.ts'
import { findProofRule, setProofRule } from './proof-rule.ts'
import { AddCellComment, CellPanel, FigureSettings, SetCellEvidence } from './schema.ts'

/** One cell: what it rests on, what was said of it, what is known of it. */
export const cellRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['observations']
    const params = Type.Object({ id: EnteredId, period: PeriodText })
    const regionOf = (actor: Actor, written: string | undefined, period: string) =>
      ownRegion(regionsWithin(regions, actor.place, chinaDay(clock.now())), actor.place, written, period).code
    /** The cell with its indicator, which this person enters. */
    const entered = async (tx: Tx, actor: Actor, id: string) => {
      const indicator = await enteredIndicator(tx, id)
      refuseOthers(actor, indicator)
      return indicator
    }
    app.get(
      '/indicators/:id/observations/:period/cell',
      {
        config: { roles: observationPolicy.read },
        schema: {
          tags,
          summary: '一格的界限、参考范围、最近12期、佐证和评论',
          params,
          querystring: Type.Object({ region: Type.Optional(RegionCode) }),
          response: { 200: ref(CellPanel), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const region = regionOf(session, request.query.region, request.params.period)
        return inScope(db, session, async (tx) =>
          findPanel(tx, session, await enteredIndicator(tx, request.params.id), region, request.params.period),
        )
      },
    )
    app.put(
      '/indicators/:id/observations/:period/evidence',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '一个数的佐证文件，代替原有的',
          params,
          body: ref(SetCellEvidence),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const { region: written, evidence } = request.body
        const region = regionOf(session, written, request.params.period)
        await inScope(db, session, async (tx) => {
          const { series } = await entered(tx, session, request.params.id)
          await setEvidence(tx, session, { series, region, period: request.params.period }, evidence, clock.now())
        })
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/indicators/:id/observations/:period/comments',
      {
        config: { roles: staff },
        schema: {
          tags,
          summary: '对一个数写一条评论，写了不改',
          params,
          body: ref(AddCellComment),
          response: { 201: ref(CellPanel), ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const { period, id } = request.params
        const words = storableText(request.body.words.trim())
        if (words === '') throw new AppError(422, 'TT-I-008', '评论是空的，没有存；请写明要说的')
        const region = regionOf(session, request.body.region, period)
        const at = clock.now()
        const panel = await inScope(db, session, async (tx) => {
          const indicator = await enteredIndicator(tx, id)
          const key = { series: indicator.series, region, period }
          const row = { jurisdiction_id: session.place.id, ...key, words, said_at: at, said_by: session.userId }
          await tx.insertInto('observation_comments').values(row).execute()
          const details = { cell: keyText(key) }
          await recordEvent(tx, session, { action: 'figure_commented', subject: 'observations', details }, at)
          return findPanel(tx, session, indicator, region, period)
        })
        return reply.code(201).send(panel)
      },
    )
    app.get(
      '/figure-settings',
      {
        config: { roles: observationPolicy.read },
        schema: { tags, summary: '评价指标的数要不要依据', response: { 200: ref(FigureSettings), ...refusals } },
      },
      (request) => inScope(db, sessionOf(request), async (tx) => ({ proof: await findProofRule(tx) })),
    )
    app.put(
      '/figure-settings',
      {
        config: { roles: ['office'] },
        schema: {
          tags,
          summary: '规定评价指标的数要不要依据，已有的数不动',
          body: ref(FigureSettings),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await setProofRule(services, sessionOf(request), request.body)
        return reply.code(204).send(null)
      },
    )
  }
