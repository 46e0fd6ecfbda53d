import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { YearText } from '../indicators/schema.ts'
import { IndicatorId, RegionCode } from '../observations/schema.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { PlanId, ref, refusals } from '../platform/shapes.ts'
import type { Regions } from '../regions/regions.ts'
import { findSettingsPage } from './find-settings-page.ts'
import { placesBelow } from './places-below.ts'
import { targetSettingsPolicy } from './policy.ts'
import { previewSettings } from './preview-settings.ts'
import {
  ChooseVerdicts,
  SetTargets,
  SettingsPreview,
  TargetSettingsPage,
  TrySettings,
  VerdictChoicePage,
} from './schema.ts'
import { setTargets } from './set-targets.ts'
import { chooseVerdicts, findVerdictChoice } from './verdict-choice.ts'

/** What people set of the targets of a table, and how the verdicts of a plan are made. */
export const targetSettingsRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['targets']
    app.get(
      '/indicators/:id/settings',
      {
        config: { roles: targetSettingsPolicy.read },
        schema: {
          tags,
          summary: '一项指标的目标设定：方案所写、现行规则、各个版本',
          params: Type.Object({ id: IndicatorId }),
          response: { 200: ref(TargetSettingsPage), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const places = placesBelow(regions, session.place, chinaDay(clock.now()))
        return inScope(db, session, (tx) => findSettingsPage(tx, request.params.id, places))
      },
    )
    app.post(
      '/indicators/:id/settings/preview/:year',
      {
        config: { roles: targetSettingsPolicy.set },
        schema: {
          tags,
          summary: '目标设定保存前的影响：一年判定的前后',
          params: Type.Object({ id: IndicatorId, year: YearText }),
          querystring: Type.Object({ region: Type.Optional(RegionCode) }),
          body: ref(TrySettings),
          response: { 200: ref(SettingsPreview), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const place = session.place.code
        const { year, id } = request.params
        const places = placesBelow(regions, session.place, chinaDay(clock.now()))
        const query = { year, place, region: request.query.region ?? place }
        return inScope(db, session, (tx) => previewSettings(tx, query, id, request.body, places))
      },
    )
    app.put(
      '/indicators/:id/settings',
      {
        config: { roles: targetSettingsPolicy.set },
        schema: {
          tags,
          summary: '设定一项指标的目标，写明理由；原设定留作版本',
          params: Type.Object({ id: IndicatorId }),
          body: ref(SetTargets),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await setTargets(services, regions, sessionOf(request), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )
    app.get(
      '/plans/:id/verdict-choice',
      {
        config: { roles: targetSettingsPolicy.read },
        schema: {
          tags,
          summary: '一个方案用什么方法评价进度',
          params: Type.Object({ id: PlanId }),
          response: { 200: ref(VerdictChoicePage), ...refusals },
        },
      },
      (request) => inScope(db, sessionOf(request), (tx) => findVerdictChoice(tx, request.params.id)),
    )
    app.put(
      '/plans/:id/verdict-choice',
      {
        config: { roles: targetSettingsPolicy.set },
        schema: {
          tags,
          summary: '选定一个方案评价进度的方法，写明理由',
          params: Type.Object({ id: PlanId }),
          body: ref(ChooseVerdicts),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await chooseVerdicts(services, sessionOf(request), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )
  }
