import { redateCases } from '../cases/redate-cases.ts'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { findYear } from './find-year.ts'
import { workDayPolicy } from './policy.ts'
import { previewNotice } from './preview-notice.ts'
import { CalendarYear, DaysSet, Notice, NoticePreview, SetDays, schemas, YearQuery } from './schema.ts'
import { setDays } from './set-days.ts'

/** The work calendar of the place: what deadlines in working days count by. */
export const workDayRoutes =
  ({ db, clock }: Services): Routes =>
  async (app) => {
    for (const schema of schemas) app.addSchema(schema)
    const tags = ['work-days']
    app.get(
      '/work-days',
      {
        config: { roles: workDayPolicy.read },
        schema: {
          tags,
          summary: '一年的工作日历',
          querystring: YearQuery,
          response: { 200: ref(CalendarYear), ...refusals },
        },
      },
      (request) => inScope(db, sessionOf(request), (tx) => findYear(tx, request.query.year, clock.now())),
    )
    app.put(
      '/work-days',
      {
        config: { roles: workDayPolicy.change },
        schema: { tags, summary: '设为上班或休息', body: ref(SetDays), response: { 200: ref(DaysSet), ...refusals } },
      },
      async (request) => {
        const session = sessionOf(request)
        const { days, reason, source } = request.body
        const words = reason.trim()
        if (words === '' || words.includes('\0') || !words.isWellFormed()) {
          throw new AppError(422, 'TT-W-422', '没有写明改动日历的原因，请写明后再保存')
        }
        const tidy = days.map(({ name, ...day }) => ({ ...day, name: name?.replace(/\0/g, '').trim() || null }))
        const once = [...new Map(tidy.map((day) => [day.day, day])).values()].sort((a, b) => (a.day < b.day ? -1 : 1))
        const wanted = { days: once, source, reason: words }
        const before = await inScope(db, session, async (tx) => {
          const changed = await setDays(tx, session, wanted, clock.now())
          // What is open is due by the new calendar at once.
          if (changed.length > 0) await redateCases(tx)
          return changed
        })
        return { before }
      },
    )
    app.post(
      '/work-days/notice',
      {
        config: { roles: workDayPolicy.change },
        schema: {
          tags,
          summary: '识别粘贴的放假通知，不写入',
          body: ref(Notice),
          response: { 200: ref(NoticePreview), ...refusals },
        },
      },
      (request) => inScope(db, sessionOf(request), (tx) => previewNotice(tx, request.body)),
    )
  }
