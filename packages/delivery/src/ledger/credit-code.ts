const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** Whether a text is a unified social credit code (GB 32100-2015): 18 characters, the last a check on the others. */
export function isCreditCode(text: string): boolean {
  if (!FORM.test(text)) return false
  const values = [...text].map((char) => DIGITS.indexOf(char))
  const sum = values.slice(0, 17).reduce((total, value, at) => total + value * (3 ** at % 31), 0)
  return (31 - (sum % 31)) % 31 === values[17]
}
