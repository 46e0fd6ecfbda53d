const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // biome-ignore format: one line reads like the series it is

/** The number that a numeral prints: “十二” → 12, “一百零三” → 103, “③” → 3, "12" → 12; null for anything else. */
export const readNumeral = (raw: string): number | null => {
  if (/^\d{1,4}$/.test(raw)) return Number(raw)
  // ① to ⑳, ⑴ to ⒇ and ⒈ to ⒛ are three runs of twenty.
  const enclosed = raw.length === 1 ? raw.charCodeAt(0) - 0x2460 : -1
  if (enclosed >= 0 && enclosed < 60) return (enclosed % 20) + 1
  let total = 0
  let digit = 0
  for (const char of raw) {
    if (char === '百') total += (digit || 1) * 100
    else if (char === '十') total += (digit || 1) * 10
    else if (DIGITS[char] === undefined) return null
    if (char === '百' || char === '十') digit = 0
    else digit = DIGITS[char]!
  }
  return total + digit
}
