import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { Instant, PlanId, ref, refusals, UnitId } from '../platform/shapes.ts'
import type { Regions } from '../regions/regions.ts'
import { checkCells } from './checks/check-cells.ts'
import { enteredIndicator } from './find-entered.ts'
import { findObservations, findVersions } from './find-observations.ts'
import { observationInRow } from './in-row.ts'
import { listEntries } from './list-entries.ts'
import { observationPolicy } from './policy.ts'
import { saveObservations } from './save-observations.ts'
import {
  CellRemarks,
  CheckCells,
  EnteredId,
  EntryTable,
  ObservationSchema,
  ObservationVersion,
  PeriodText,
  RegionCode,
  SavedCell,
  SaveObservations,
} from './schema.ts'

const ofRegion = Type.Object({ region: Type.Optional(RegionCode) })

/** Figures that were measured: entering them, and what stood when. */
export const observationRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const { db } = services
    const tags = ['observations']
    app.get(
      '/plans/:id/observations/:period',
      {
        config: { roles: observationPolicy.read },
        schema: {
          tags,
          summary: '填报表：一个期别的各项指标，或者一项指标的各地区，旁边是上年数和目标',
          params: Type.Object({ id: PlanId, period: PeriodText }),
          querystring: Type.Object({
            region: Type.Optional(RegionCode),
            unit: Type.Optional(UnitId),
            inputs: Type.Optional(Type.Boolean({ description: '改列供这些指标计算用的基础数据' })),
            indicator: Type.Optional(EnteredId),
          }),
          response: { 200: ref(EntryTable), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), (tx) =>
          listEntries(tx, regions, sessionOf(request), chinaDay(services.clock.now()), {
            ...request.params,
            ...request.query,
          }),
        ),
    )
    app.put(
      '/observations',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '填报监测值，逐格答复',
          description: '每格各自存，不能存的说明原因，不影响其他格。空格且没有说明原因的，撤回原数。',
          body: ref(SaveObservations),
          response: { 200: Type.Array(ref(SavedCell)), ...refusals },
        },
      },
      (request) => saveObservations(services, regions, sessionOf(request), request.body),
    )
    app.post(
      '/observations/checks',
      {
        config: { roles: observationPolicy.save },
        schema: {
          tags,
          summary: '核对将填的数，不写入',
          description: '逐格列出超出界限、与上年相差很大、超出参考范围的，疑似填错的给出可能的数。',
          body: ref(CheckCells),
          response: { 200: Type.Array(ref(CellRemarks)), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) =>
          (await checkCells(tx, sessionOf(request), request.body.cells)).map((remarks) => ({ remarks })),
        ),
    )
    app.get(
      '/indicators/:id/observations',
      {
        config: { roles: observationPolicy.read },
        schema: {
          tags,
          summary: '一项指标的监测值，可看截至某一时刻的',
          params: Type.Object({ id: EnteredId }),
          querystring: Type.Object({ region: Type.Optional(RegionCode), asOf: Type.Optional(Instant) }),
          response: { 200: Type.Array(ref(ObservationSchema)), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const { region = session.place.code, asOf } = request.query
        return inScope(db, session, async (tx) => {
          const at = asOf === undefined ? {} : { asOf: new Date(asOf) }
          const { series, scale } = await enteredIndicator(tx, request.params.id)
          const found = await findObservations(tx, { series: [series], regions: [region], ...at })
          return found.map((one) => observationInRow(one, scale))
        })
      },
    )
    app.get(
      '/indicators/:id/observations/:period/versions',
      {
        config: { roles: observationPolicy.read },
        schema: {
          tags,
          summary: '一个监测值的各个版次，新的在前',
          params: Type.Object({ id: EnteredId, period: PeriodText }),
          querystring: ofRegion,
          response: { 200: Type.Array(ref(ObservationVersion)), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const { id, period } = request.params
        return inScope(db, session, async (tx) => {
          const { series, scale } = await enteredIndicator(tx, id)
          const versions = await findVersions(tx, series, request.query.region ?? session.place.code, period)
          return versions.map((one) => ({ ...one, observation: observationInRow(one.observation, scale) }))
        })
      },
    )
  }
