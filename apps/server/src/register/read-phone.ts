export type PhoneKind = 'phone' | 'officePhone'

/**
 * The number in a cell or a field and which kind it is: a mobile phone (11 digits from 1), or an office's: with or
 * without area code and extension, or a short number of the place. Full-width digits, blanks, +86 and dashes are put right.
 * @returns null where it is neither
 */
export function readPhone(text: string): { readonly kind: PhoneKind; readonly number: string } | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[—–‐‑−]/g, '-')
    .replace(/[\s()]/g, '')
  const digits = plain.replace(/-/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  if (/^1\d{10}$/.test(digits)) return { kind: 'phone', number: digits }
  const office = /^(?:(010|02\d|0\d{3})-?)?(\d{5,8})(?:-(\d{1,6}))?$/.exec(plain)
  if (office) return { kind: 'officePhone', number: office.slice(1).filter(Boolean).join('-') }
  // A mobile phone with a digit too few or too many is none; what is this short is a number inside the office.
  return /^\d{3,4}$/.test(plain) ? { kind: 'officePhone', number: plain } : null
}
