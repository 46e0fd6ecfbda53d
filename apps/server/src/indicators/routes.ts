import { Type } from 'typebox'
import { explainFigure } from '../computed/explain-figure.ts'
import { Explanation } from '../computed/schema.ts'
import { settingOf } from '../computed/setting.ts'
import { sessionOf } from '../identity/session.ts'
import { explainLedgerFigure } from '../ledgers/explain-ledger-figure.ts'
import { enteredIndicator } from '../observations/find-entered.ts'
import { EnteredId, IndicatorId, PeriodText, RegionCode } from '../observations/schema.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { Instant, oneOf, PlanId, ref, refusals } from '../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../platform/xlsx-answer.ts'
import type { Regions } from '../regions/regions.ts'
import { comparePlaces } from './compare-places.ts'
import { findIndicatorPage } from './find-indicator-page.ts'
import { listIndicators } from './list-indicators.ts'
import { listVerdicts } from './list-verdicts.ts'
import { boundaryTimes, GroupName, PlaceComparison, VerdictTable } from './places-schema.ts'
import { indicatorPolicy } from './policy.ts'
import { IndicatorList, IndicatorPage, SetDefinition, YearText } from './schema.ts'
import { setDefinition } from './set-definition.ts'
import { cellViews } from './table/cell-in-sheet.ts'
import { exportVerdicts } from './table/export-verdicts.ts'
import { tableLevels } from './table-regions.ts'

const asOfWanted = { asOf: Type.Optional(Type.Unsafe<string>({ ...Instant, description: '按当时的数' })) }
const querystring = Type.Object({ region: Type.Optional(RegionCode), ...asOfWanted })

const placesWanted = {
  under: Type.Optional(Type.Unsafe<string>({ ...RegionCode, description: '列出其下级的地区；不填为本地区' })),
  level: Type.Optional(oneOf(tableLevels, { description: '层级；不填为直接下级' })),
  group: Type.Optional(GroupName),
}

/** How the promises of a plan's table stand, and why. */
export const indicatorRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['indicators']
    const at = (asOf: string | undefined) => (asOf === undefined ? {} : { asOf: new Date(asOf) })
    app.get(
      '/plans/:id/indicators/:year',
      {
        config: { roles: indicatorPolicy.read },
        schema: {
          tags,
          summary: '附表各项指标一年的数和判定',
          params: Type.Object({ id: PlanId, year: YearText }),
          querystring,
          response: { 200: ref(IndicatorList), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const { region = session.place.code, asOf } = request.query
        return inScope(db, session, (tx) =>
          listIndicators(tx, { ...request.params, region, place: session.place.code, ...at(asOf) }),
        )
      },
    )
    app.get(
      '/plans/:id/verdicts',
      {
        config: { roles: indicatorPolicy.read },
        schema: {
          tags,
          summary: '热力表：附表各项指标在各地、各年的数和判定',
          params: Type.Object({ id: PlanId }),
          querystring: Type.Object({ from: YearText, to: YearText, ...placesWanted, ...asOfWanted }),
          response: { 200: ref(VerdictTable), ...refusals },
        },
      },
      (request) => {
        const { place } = sessionOf(request)
        const { asOf, ...wanted } = request.query
        const query = { ...request.params, ...wanted, ...at(asOf) }
        return inScope(db, sessionOf(request), (tx) => listVerdicts(tx, regions, place, query))
      },
    )
    app.get(
      '/plans/:id/verdicts.xlsx',
      {
        config: { roles: indicatorPolicy.read },
        schema: {
          tags,
          summary: '各地指标表，Excel',
          params: Type.Object({ id: PlanId }),
          querystring: Type.Object({
            year: YearText,
            ...placesWanted,
            ...asOfWanted,
            view: Type.Optional(oneOf(cellViews, { description: '各格写什么；不填为监测值' })),
            rows: Type.Optional(Type.String({ pattern: '^i-[1-9][0-9]{0,8}(,i-[1-9][0-9]{0,8})*$', maxLength: 8000 })),
          }),
          response: { 200: xlsxAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const { asOf, ...query } = request.query
        const wanted = { ...request.params, ...query, ...at(asOf) }
        const { fileName, bytes } = await exportVerdicts(services, regions, sessionOf(request), wanted)
        return sendXlsx(reply, fileName, bytes)
      },
    )
    app.get(
      '/indicators/:id/years/:year',
      {
        config: { roles: indicatorPolicy.read },
        schema: {
          tags,
          summary: '一项指标：数、轨迹、判定的依据、各方法的结论、口径',
          params: Type.Object({ id: IndicatorId, year: YearText }),
          querystring,
          response: { 200: ref(IndicatorPage), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const { region = session.place.code, asOf } = request.query
        const own = region === session.place.code ? session.place : regions.tree.findEver(region)
        return inScope(db, session, (tx) =>
          findIndicatorPage(tx, {
            ...request.params,
            ...{
              region,
              regionName: own?.name ?? region,
              place: session.place.code,
              today: chinaDay(asOf === undefined ? clock.now() : new Date(asOf)),
            },
            ...at(asOf),
          }),
        )
      },
    )
    app.get(
      '/indicators/:id/places',
      {
        config: { roles: indicatorPolicy.read },
        schema: {
          tags,
          summary: '各地比较：一项指标在各地、各年的数和判定，以及各地之间的差距',
          params: Type.Object({ id: IndicatorId }),
          querystring: Type.Object({
            ...{ from: YearText, to: YearText, ...placesWanted, ...asOfWanted },
            boundaries: Type.Optional(oneOf(boundaryTimes, { description: '区划变动前后怎样比；不填为当时的区划' })),
          }),
          response: { 200: ref(PlaceComparison), ...refusals },
        },
      },
      (request) => {
        const { place } = sessionOf(request)
        const { asOf, ...wanted } = request.query
        const query = { ...request.params, ...wanted, ...at(asOf) }
        return inScope(db, sessionOf(request), (tx) => comparePlaces(tx, regions, place, query))
      },
    )
    app.get(
      '/indicators/:id/explanation/:period',
      {
        config: { roles: indicatorPolicy.read },
        schema: {
          tags,
          summary: '一个数的算式：由哪些数怎样得来，与填报数是否一致',
          params: Type.Object({ id: EnteredId, period: PeriodText }),
          querystring,
          response: { 200: ref(Explanation), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const { region = session.place.code, asOf = null } = request.query
        const setting = settingOf(regions, session.place, services.clock.now())
        return inScope(db, session, async (tx) => {
          const indicator = await enteredIndicator(tx, request.params.id)
          const asked = { region, period: request.params.period, asOf: asOf === null ? null : new Date(asOf) }
          const explained = await explainFigure(tx, setting, indicator, asked)
          return { ...explained, ...(await explainLedgerFigure(tx, setting, indicator, asked)) }
        })
      },
    )
    app.put(
      '/indicators/:id/definition',
      {
        config: { roles: indicatorPolicy.define },
        schema: {
          tags,
          summary: '选定一项指标对应的目录定义',
          params: Type.Object({ id: IndicatorId }),
          body: ref(SetDefinition),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await setDefinition(services, regions, sessionOf(request), request.params.id, request.body.definition)
        return reply.code(204).send(null)
      },
    )
  }
