/**
 * Whether `value` holds something more than `levels` deep. Parsed JSON may nest a million deep, which neither the
 * database nor `JSON.stringify` survives; this looks no further than it must.
 */
export function nestsDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false
  if (levels === 0) return true
  return Object.values(value).some((inner) => nestsDeeper(inner, levels - 1))
}
