const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of a Chinese numeral below ten thousand (二十五, 两百, 一百零五, 十); null where it is none (一二三). */
export const readNumeral = (numeral: string): number | null => {
  let total = 0
  let digit: number | null = null
  let place = 10_000
  for (const char of numeral) {
    const step = PLACES[char]
    if (step === undefined) {
      const next = DIGITS[char]
      if (next === undefined || (digit !== null && digit !== 0)) return null
      digit = next
      continue
    }
    if (step >= place) return null
    total += (digit === null || digit === 0 ? 1 : digit) * step
    place = step
    digit = null
  }
  return total + (digit ?? 0)
}
