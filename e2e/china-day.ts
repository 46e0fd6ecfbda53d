/** A day in China, as the server counts days, whatever the zone of this machine; today, or so many days later. */
export function chinaDay(later = 0): string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' })
  return format.format(new Date(Date.now() + later * 86_400_000))
}

/** The present year in China. */
export const chinaYear = (): number => Number(chinaDay().slice(0, 4))

/** The month before the present one in China, `2026-02`. */
export function lastMonth(): string {
  const [year = 0, month = 0] = chinaDay().split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}
