/** A day as papers write it, in Arabic digits: 2026-03-02 is 2026年3月2日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
