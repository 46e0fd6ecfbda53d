const TWO_PARTS = /^(\d{1,4})([万亿])(\d{3,4})$/
const MYRIAD = 10_000

/** The value of 3万8000 in ones and of 1亿2000 in 万, by the scale behind it; null where `printed` has no two parts. */
export const readTwoParts = (printed: string, behind: string): string | null => {
  const [, above, scale, below] = TWO_PARTS.exec(printed) ?? []
  if (above === undefined || (scale === '亿' && !behind.startsWith('万'))) return null
  return String(Number(above) * MYRIAD + Number(below))
}
