// One clock for everybody: the papers, the deadlines and the record go by China's, whatever the machine is set to.
const china = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' })

/** 2025-03-20 10:32:05 */
export function formatSecond(instant: string | Date): string {
  return china.format(new Date(instant))
}

/** 2025-03-20 10:32 */
export function formatInstant(instant: string | Date): string {
  return formatSecond(instant).slice(0, 16)
}

/** 2025-03-20 */
export function formatDate(instant: string | Date): string {
  return formatSecond(instant).slice(0, 10)
}

/** 10:32 */
export function formatClock(instant: string | Date): string {
  return formatSecond(instant).slice(11, 16)
}
