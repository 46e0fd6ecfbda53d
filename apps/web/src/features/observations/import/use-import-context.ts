import { usePlanFilters } from '../../plans/use-plan-filters.ts'
import type { ImportContext } from './import-address.ts'

/** Where an import was begun, out of the address. */
export function useImportContext(): ImportContext {
  const { get } = usePlanFilters()
  return { plan: get('plan'), period: get('period'), state: get('state') }
}
