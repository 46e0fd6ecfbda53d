/** 2025 → 2025年, 2026-06 → 2026年6月, 2026-06-30 → 2026年6月30日; anything else as it is. */
export function dueWords(due: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(due) ?? []
  if (year === undefined) return due
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}
