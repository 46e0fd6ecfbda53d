import { isQuiet } from '@tongtu/delivery'
import type { Loops } from '../cases/loops.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { inEachPlace, type WorkedPlace } from '../platform/in-each-place.ts'
import type { Services } from '../platform/services.ts'
import { readCalendar } from '../work-days/read-calendar.ts'
import { findSettings } from './find-settings.ts'
import type { NewMessage } from './new-message.ts'
import { linesOf, planReminders } from './plan-reminders.ts'
import { titleWords } from './reminder-words.ts'
import { sendMessages } from './send-messages.ts'
import { localMoment, takeSending } from './sending-moment.ts'

type Needs = Pick<Services, 'db' | 'clock' | 'config'>

/**
 * Sends every reminder that is due, place by place. Safe to run at any time and again, by any number of servers: what
 * went out is in the log, and a place whose turn is cut off is as it was.
 * @returns how many messages went out. @throws FailedInPlaces at the end, when every place had its turn
 */
export async function sendReminders(services: Needs, loops: Loops): Promise<number> {
  return inEachPlace(services.db, (place) =>
    inScope(services.db, { scope: [place.id] }, (tx) => sendInPlace(tx, services, loops, place)),
  )
}

async function sendInPlace(tx: Tx, { clock, config }: Needs, loops: Loops, place: WorkedPlace) {
  const at = clock.now()
  const moment = localMoment(at)
  const settings = await findSettings(tx)
  if (!settings.active) return 0
  const calendar = await readCalendar(tx)
  if (isQuiet(moment, settings, calendar)) return 0
  await takeSending(tx, place.id)
  const { messages, items } = await planReminders(tx, loops, { moment, settings, calendar })
  const wanted = messages.map(({ userId, digest, reminders }): NewMessage => {
    const told = reminders.map(({ subject, step, kind }) => {
      return { subject, step, kind, unitName: items.get(subject)?.unitName ?? '' }
    })
    const lines = linesOf(reminders, items)
    return { userId, kind: digest ? 'digest' : 'returned', title: titleWords(reminders), lines, told }
  })
  await sendMessages(tx, { place, day: moment.day, at, by: null, settings, config }, wanted)
  return wanted.length
}
