/**
 * Rounds a plain decimal string to so many places, halves away from zero, as Excel shows numbers; the result has
 * exactly that many places. Works on digits, because 1.005 as a float is less than it says.
 */
export function roundDecimal(text: string, places: number): string {
  const isNegative = text.startsWith('-')
  const [whole = '0', fraction = ''] = text.replace(/^[-+]/, '').split('.')
  const kept = fraction.slice(0, places).padEnd(places, '0')
  let digits = [...`0${whole}${kept}`].map(Number)
  if ((fraction.charCodeAt(places) || 0) >= 0x35) digits = increment(digits)
  const all = digits.join('').padStart(places + 1, '0')
  const cut = all.length - places
  const rounded = `${all.slice(0, cut).replace(/^0+(?=\d)/, '')}${places > 0 ? `.${all.slice(cut)}` : ''}`
  return isNegative && /[1-9]/.test(rounded) ? `-${rounded}` : rounded
}

function increment(digits: readonly number[]): number[] {
  const result = [...digits]
  for (let index = result.length - 1; index >= 0; index--) {
    if (result[index] !== 9) {
      result[index]!++
      return result
    }
    result[index] = 0
  }
  return [1, ...result]
}

/** Moves the decimal point to the right: 0.125 by 2 is 12.5. */
export function shiftDecimal(text: string, by: number): string {
  const isNegative = text.startsWith('-')
  const [whole = '0', fraction = ''] = text.replace(/^[-+]/, '').split('.')
  const padded = fraction.padEnd(by, '0')
  const shifted = `${whole}${padded.slice(0, by)}`.replace(/^0+(?=\d)/, '')
  const rest = padded.slice(by)
  return `${isNegative ? '-' : ''}${shifted}${rest === '' ? '' : `.${rest}`}`
}

/** A float as the plain decimal that Excel keeps: 15 significant digits, no exponent. */
export function plainDecimal(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (match === null) return text
  const [, sign = '', first = '', rest = '', exponent = '0'] = match
  const digits = first + rest
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  const padded = digits.padEnd(point, '0')
  return sign + padded.slice(0, point) + (padded.length > point ? `.${padded.slice(point)}` : '')
}
