import { convertUnit, Exact, parseUnit, sameQuantity, type Unit } from '@tongtu/kernel'

/** How the unit of a sheet stands to the one of the indicator. */
export type UnitMatch =
  | { readonly is: 'same' }
  /** Of one quantity: so many times the registered one. */
  | { readonly is: 'scaled'; readonly words: string }
  | { readonly is: 'other' }

/** 元 against 万元 is scaled, 元 against 人 another; where either is not told there is nothing to compare. */
export function matchUnit(written: string, registered: string | null, per: string | null): UnitMatch {
  const [one, own] = [plain(written), plain(registered ?? '')]
  if (one === '' || own === '' || one === own || one === `${own}/${per}`) return { is: 'same' }
  const [unit, known] = [parseUnit(one), parseUnit(own)]
  if (!sameQuantity(unit, known)) return { is: 'other' }
  const times = factorOf(known).div(factorOf(unit))
  if (times.eq(1)) return { is: 'same' }
  return {
    is: 'scaled',
    words: `相差${(times.gt(1) ? times : new Exact(1).div(times)).toSignificantDigits(6).toFixed()}倍`,
  }
}

/** A bare figure of the sheet in the unit of the indicator; null where the cell holds no bare figure. */
export function convertWritten(raw: string, written: string, registered: string | null): string | null {
  const digits = raw.normalize('NFKC').replace(/[\s,，]/g, '')
  if (!/^[+-]?\d+(\.\d+)?$/.test(digits)) return null
  const converted = convertUnit(new Exact(digits), plain(written), registered)
  return 'value' in converted ? converted.value.toSignificantDigits(20).toFixed() : null
}

const plain = (unit: string) =>
  unit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[(（](.*)[)）]$/, '$1')
const factorOf = ({ over, under }: Unit) => over.div(under)
