import { describe, expect, it } from 'vitest'
import { builtInFormat, formatNumber } from './format-number.ts'

describe('a number shows as its cell displays it', () => {
  it.each([
    [0.15, '0.0%', '15.0%'],
    [0.1455, '0.0%', '14.6%'],
    [0.07, '0%', '7%'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [1.005, '0.00', '1.01'],
    [-3.5, '0', '-4'],
    [-0.2, '0', '0'],
    [5, '00', '05'],
    [0.5, '#.##', '.5'],
    [3, '0.##', '3'],
    [3.1, '0.0"万元"', '3.1万元'],
    [30, '≥0', '≥30'],
    [12, '0\\%', '12%'],
    [1500, '0.0,"千"', '1.5千'],
    [-2, '0.0;[Red](0.0)', '(2.0)'],
    [0, '0;-0;"—"', '—'],
    [90, '[>=80]"优"0;0', '优90'],
    [1.1000000000000001, 'General', '1.1'],
    [0.30000000000000004, 'General', '0.3'],
    [12.6666666666667, 'General', '12.66666667'],
    [123456789012, 'General', '123456789012'],
    [0.00000012, 'General', '0.00000012'],
    [12345, '0.00E+00', '1.23E+04'],
    [0.5, '# ?/?', '0.5'],
    [8, '@', '8'],
    [45000, 'yyyy"年"m"月"d"日"', '2023年3月15日'],
    [45000.5, 'yyyy-mm-dd hh:mm', '2023-03-15 12:00'],
    [45000, '[$-804]yyyy/m/d;@', '2023/3/15'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [1, 'yyyy/m/d', '1900/1/1'],
    [61, 'yyyy/m/d', '1900/3/1'],
    [-5, 'yyyy/m/d', '-5'],
  ])('%d in %s is %s', (value, format, shown) => {
    expect(formatNumber(value, format)).toBe(shown)
  })

  it('knows the formats that files name by number', () => {
    expect(formatNumber(45000, builtInFormat(57))).toBe('2023年3月')
    expect(formatNumber(45000, builtInFormat(14))).toBe('2023/3/15')
    expect(formatNumber(2.5, builtInFormat(999))).toBe('2.5')
  })

  it('counts from 1904 where the workbook does', () => {
    expect(formatNumber(0, 'yyyy/m/d', true)).toBe('1904/1/1')
  })
})
