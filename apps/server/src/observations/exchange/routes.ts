import { Readable } from 'node:stream'
import { absenceNames, stateNames } from '@tongtu/indicator'
import { Type } from 'typebox'
import { sessionOf } from '../../identity/session.ts'
import { versionedDefinition } from '../../indicators/definition-versions.ts'
import { shippedCatalogue } from '../../indicators/read-indicators.ts'
import { tableLevels } from '../../indicators/table-regions.ts'
import { planNumber } from '../../plans/plan-number.ts'
import { attachment, fileNameOf } from '../../platform/attachment.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Routes } from '../../platform/http.ts'
import type { Services } from '../../platform/services.ts'
import { Instant, oneOf, PlanId, refusals } from '../../platform/shapes.ts'
import type { Regions } from '../../regions/regions.ts'
import { enteredIndicator } from '../find-entered.ts'
import { findObservations } from '../find-observations.ts'
import { observationInRow } from '../in-row.ts'
import { observationPolicy } from '../policy.ts'
import { enteredRows } from '../rules/entered-row.ts'
import { EnteredId, PeriodText, RegionCode } from '../schema.ts'
import { csvText } from './csv-text.ts'
import { csvwMetadata, definitionMetadata } from './definition-metadata.ts'
import { exportedFigures, exportFilter } from './exported-figure.ts'
import { figureFile } from './figure-file.ts'
import { figuresCsv } from './figures-csv.ts'
import { figuresJson } from './figures-json.ts'
import { sdmxCsv } from './sdmx-csv.ts'

const formats = { csv: figuresCsv, json: figuresJson, sdmx: sdmxCsv } as const
const textAnswer = { content: { '*/*': { schema: Type.Unsafe<string>({ type: 'string' }) } } }

/** Figures and definitions as files that other programs read. */
export const exchangeRoutes =
  ({ db, clock }: Services, regions: Regions): Routes =>
  async (app) => {
    const config = { roles: observationPolicy.read }
    const tags = ['observations']
    app.get(
      '/plans/:id/observations/export',
      {
        config,
        schema: {
          tags,
          summary: '方案各项指标的数：csv、json（都能再导入）、SDMX-CSV 2.0',
          description:
            '写了 until 的，从 period 到 until 各期；写了 level 的，地区以内这一级的各地。边读边送，数再多也不占内存。',
          params: Type.Object({ id: PlanId }),
          querystring: Type.Object({
            format: oneOf(['csv', 'json', 'sdmx']),
            period: Type.Optional(PeriodText),
            until: Type.Optional(PeriodText),
            region: Type.Optional(RegionCode),
            level: Type.Optional(oneOf(tableLevels)),
            asOf: Type.Optional(Type.Unsafe<string>({ ...Instant, description: '按当时的数' })),
          }),
          response: { 200: textAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const { format, asOf, ...query } = request.query
        const session = sessionOf(request)
        const filter = {
          ...exportFilter(regions, session, chinaDay(clock.now()), query),
          ...(asOf !== undefined && { asOf: new Date(asOf) }),
        }
        const { title, rows } = await inScope(db, session, async (tx) => {
          const plan = await planNumber(tx, request.params.id)
          const { title } = await tx
            .selectFrom('plans')
            .select('title')
            .where('plan_id', '=', plan)
            .executeTakeFirstOrThrow()
          return { title, rows: await enteredRows(tx, plan) }
        })
        const { type, ending } = formats[format]
        return reply
          .type(type)
          .header('content-disposition', attachment(fileNameOf(`${title}指标数据`, ending)))
          .send(Readable.from(figureFile(formats[format], exportedFigures({ db }, session, rows, filter))))
      },
    )
    app.get(
      '/indicators/:id/figures.csv',
      {
        config,
        schema: {
          tags,
          summary: '一项指标在本地区各期的数，各列按 CSVW 描述',
          params: Type.Object({ id: EnteredId }),
          response: { 200: textAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const { name, found } = await inScope(db, session, async (tx) => {
          const { series, scale, name } = await enteredIndicator(tx, request.params.id)
          const kept = await findObservations(tx, { series: [series], regions: [session.place.code] })
          return { name, found: kept.map((one) => observationInRow(one, scale)) }
        })
        const heads = ['地区', '期别', '本期值', '没有数的原因', '数据状态', '来源']
        const rows = found.map(({ region, period, value, absence, state, source }) => [
          ...[
            region,
            period,
            value ?? '',
            absence === null ? '' : absenceNames[absence],
            stateNames[state],
            source ?? '',
          ],
        ])
        return reply
          .type(figuresCsv.type)
          .header('content-disposition', attachment(fileNameOf(name, '.csv')))
          .send(csvText([heads, ...rows]))
      },
    )
    app.get(
      '/indicators/:id/metadata',
      {
        config,
        schema: {
          tags,
          summary: '一项指标的定义：JSON，或者 CSVW（描述 figures.csv 的各列）',
          params: Type.Object({ id: EnteredId }),
          querystring: Type.Object({ format: oneOf(['json', 'csvw']) }),
          response: { 200: textAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const { name, scale, definition, version, since } = await inScope(db, sessionOf(request), async (tx) => {
          const entered = await enteredIndicator(tx, id)
          const definition = shippedCatalogue().find(entered.series)
          if (!definition)
            throw new AppError(404, 'TT-I-083', `“${entered.name}”不在指标目录里，没有定义；请先选定口径`)
          const { version, since } = await versionedDefinition(tx, definition)
          return { ...entered, definition, version, since }
        })
        const isTable = request.query.format === 'csvw'
        const content = isTable
          ? csvwMetadata(definition, 'figures.csv', scale?.row)
          : { ...definitionMetadata(definition), version, since }
        return reply
          .type('application/json')
          .header('content-disposition', attachment(fileNameOf(name, isTable ? '.csv-metadata.json' : '.json')))
          .send(JSON.stringify(content, null, 1))
      },
    )
  }
