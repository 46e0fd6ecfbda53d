import type { Measure } from '@tongtu/plan'
import type { Orders } from './sort-head.tsx'

const byWords = (a: string, b: string) => a.localeCompare(b, 'zh')
const leadOf = (measure: Measure) => measure.duties.lead.map((duty) => duty.name).join(' ')
// What lasts without end is due after everything that has a date, what has neither after that.
const dueOf = (measure: Measure) => (measure.ongoing ? '9998' : (measure.due ?? '9999'))

/** How measures can be ordered, on screen and on paper. */
export const MEASURE_ORDERS: Orders<Measure> = {
  title: (a, b) => byWords(a.title ?? '', b.title ?? ''),
  targets: (a, b) => a.targets.length - b.targets.length,
  lead: (a, b) => byWords(leadOf(a), leadOf(b)),
  due: (a, b) => byWords(dueOf(a), dueOf(b)),
}
