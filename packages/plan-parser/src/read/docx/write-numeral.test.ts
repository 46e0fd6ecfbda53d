import { expect, it } from 'vitest'
import { writeNumeral } from './write-numeral.ts'

it.each([
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 21, '二十一'],
  ['chineseCountingThousand', 103, '一百零三'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['japaneseCounting', 12, '十二'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographTraditional', 3, '丙'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircleChinese', 21, '㉑'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['upperLetter', 28, 'BB'],
  ['lowerRoman', 4, 'iv'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalZero', 7, '07'],
  ['none', 7, ''],
  ['someFutureFormat', 7, '7'],
  ['constructor', 7, '7'],
  ['ideographTraditional', 40, '40'],
])('%s prints %i as %s', (format, value, printed) => {
  expect(writeNumeral(value, format)).toBe(printed)
})
