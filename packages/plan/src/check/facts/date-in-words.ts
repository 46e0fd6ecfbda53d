/** 2025 → 2025年, 2024-09 → 2024年9月, 2024-09-30 → 2024年9月30日. */
export const dateInWords = (date: string): string => {
  const [year, month, day] = date.split('-')
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
}
