import { expect, it } from 'vitest'
import type { LedgerRow } from '../../api/types.ts'
import { filterLedgerRows, ledgerFilterOf, OFFICE } from './filter-ledger-rows.ts'

const row = (name: string, more: Partial<LedgerRow>): LedgerRow => ({
  ...{ id: name, name, cells: { name }, unit: null, state: 'listed', on: '2024-01-01' },
  ...{ reference: null, reason: null, evidence: [], counted: false, moves: [], mayEdit: false, entered: false },
  ...{ revision: 1, changedAt: '2024-01-01T00:00:00Z', changedBy: null, ...more },
})
const rows = [
  row('东篱', { state: 'verified', counted: true, reference: 'A股公告' }),
  row('南岭', { unit: { id: 'u', name: '县金融办' } }),
  row('西塘', { state: 'withdrawn', cells: { name: '西塘', market: '深交所' } }),
]
const names = (address: string) => {
  const search = new URLSearchParams(address)
  return filterLedgerRows(
    rows,
    ledgerFilterOf((name) => search.get(name) ?? ''),
  ).map(({ name }) => name)
}

it('narrows by state, unit, what counts, and words of cells, reference and unit', () => {
  expect(names('')).toEqual(['东篱', '南岭', '西塘'])
  expect(names('state=withdrawn')).toEqual(['西塘'])
  expect(names('counted=1')).toEqual(['东篱'])
  expect(names('unit=县金融办')).toEqual(['南岭'])
  expect(names(`unit=${OFFICE}`)).toEqual(['东篱', '西塘'])
  expect(names('q=a股')).toEqual(['东篱'])
  expect(names('q=深交所&state=listed')).toEqual([])
})
