const digits = [...'〇一二三四五六七八九']
const thousandDigits = [...'零一二三四五六七八九']
const legalDigits = [...'零壹贰叁肆伍陆柒捌玖']
const powers = ['', '十', '百', '千']
const legalPowers = ['', '拾', '佰', '仟']
const stems = [...'甲乙丙丁戊己庚辛壬癸']
const branches = [...'子丑寅卯辰巳午未申酉戌亥']

/** 一百零三 below ten thousand; 十一 rather than 一十一 unless the legal form asks for it. */
function inWords(value: number, figures: readonly string[], units: readonly string[], isLegal: boolean): string {
  if (value <= 0 || value > 9_999) return String(value)
  let text = ''
  let owesZero = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      owesZero = text !== ''
      continue
    }
    if (owesZero) text += figures[0]
    owesZero = false
    const isBareTen = !isLegal && power === 1 && digit === 1 && text === ''
    text += (isBareTen ? '' : figures[digit]!) + units[power]!
  }
  return text
}

/** Word's chineseCounting: in words up to 99, digit by digit above. */
const counting = (value: number) =>
  value < 100
    ? inWords(value, digits, powers, false)
    : [...String(value)].map((digit) => digits[Number(digit)]).join('')

/** A … Z, AA, BB … as Word counts. */
const letters = (value: number, first: string) =>
  value < 1 || value > 780
    ? String(value)
    : String.fromCodePoint(first.codePointAt(0)! + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of romanDigits)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}

/** A character of a run of signs that Unicode holds for 1 … last; plain digits beyond. */
const sign = (value: number, one: number, last: number) =>
  value >= 1 && value <= last ? String.fromCodePoint(one + value - 1) : String(value)

function circled(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21)
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36)
  return sign(value, 0x2460, 20)
}

const writers: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  chineseCounting: counting,
  taiwaneseCounting: counting,
  ideographDigital: (value) => [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join(''),
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join(''),
  taiwaneseDigital: (value) => [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join(''),
  chineseCountingThousand: (value) => inWords(value, thousandDigits, powers, false),
  taiwaneseCountingThousand: (value) => inWords(value, thousandDigits, powers, false),
  japaneseCounting: (value) => inWords(value, thousandDigits, powers, false),
  koreanCounting: (value) => inWords(value, thousandDigits, powers, false),
  chineseLegalSimplified: (value) => inWords(value, legalDigits, legalPowers, true),
  ideographLegalTraditional: (value) => inWords(value, legalDigits, legalPowers, true),
  ideographTraditional: (value) => stems[value - 1] ?? String(value),
  ideographZodiac: (value) => branches[value - 1] ?? String(value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  ideographEnclosedCircle: (value) => sign(value, 0x3280, 10),
  decimalEnclosedParen: (value) => sign(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => sign(value, 0x2488, 20),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d))),
  decimalFullWidth2: (value) => String(value).replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d))),
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
}

/** The numeral of an automatic number as Word prints it (`format` is its numFmt); an unknown format counts in digits. */
export function writeNumeral(value: number, format: string): string {
  const write = Object.hasOwn(writers, format) ? writers[format] : undefined
  return write === undefined ? String(value) : write(value)
}
