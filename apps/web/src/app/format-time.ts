const two = (part: number) => String(part).padStart(2, '0')

/** 2025-03-20, in the reader's own time zone. */
export function formatDate(instant: string | Date): string {
  const date = new Date(instant)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** 10:32 */
export function formatClock(instant: string | Date): string {
  const date = new Date(instant)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** 2025-03-20 10:32:05 */
export function formatSecond(instant: string | Date): string {
  return `${formatInstant(instant)}:${two(new Date(instant).getSeconds())}`
}

/** 2025-03-20 10:32 */
export function formatInstant(instant: string | Date): string {
  return `${formatDate(instant)} ${formatClock(instant)}`
}
