/** 138****1234: enough to recognise a number, not to call it; short numbers keep their last two digits. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null
  if (phone.length < 8) return `****${phone.slice(-2)}`
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
