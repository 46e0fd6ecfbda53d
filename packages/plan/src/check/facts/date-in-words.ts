const DATE = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/

/** 2025 → 2025年, 2024-09 → 2024年9月, 2024-09-30 → 2024年9月30日; anything else as it is. */
export const dateInWords = (date: string): string => {
  const [, year, month, day] = DATE.exec(date) ?? []
  if (year === undefined) return date
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
}
