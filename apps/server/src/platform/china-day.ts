/** The day in China, `2026-03-02`, whatever the zone of the machine: validity of posts and deadlines count in days. */
export function chinaDay(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' }).format(instant)
}

/** The time in China, `08:30`. */
export function chinaTime(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(instant)
}
