import { readConfig, readLoops, sendReminders, useServices } from '@tongtu/server'
import { print, verdict } from './running-server.ts'

const LIMIT = 30_000
/** A working day, within the hours of sending, one working day before the newest month is due. */
const MORNING = new Date('2026-12-25T01:30:00Z')

/** The reminders of a morning over every open case of the province, sent twice: the second run finds nothing to say. */
export async function remindEveryone(data: string): Promise<void> {
  await useServices(
    async (services) => {
      const { rows } = await services.db.owner.query(
        'select count(*)::int as open from tongtu.cases where ended_at is null',
      )
      for (const again of [false, true]) {
        const began = performance.now()
        const sent = await sendReminders({ ...services, clock: { now: () => MORNING } }, readLoops())
        const took = performance.now() - began
        const columns = [`${rows[0].open}件在办`, `${sent}条消息`, `${took.toFixed(0)}毫秒`, verdict(took, LIMIT)]
        print(again ? '再催办一次' : '催办', ...columns)
      }
    },
    { config: { ...readConfig({}), dataFolder: data } },
  )
}
