import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { EntryTable } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { importAddress } from './import/import-address.ts'
import { SheetLink } from './import/sheet-link.tsx'

/** Figures out and in by Excel, of the plan and the period on the page. */
export function SheetActs({ planId, table }: { readonly planId: string; readonly table: EntryTable }) {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const { period, region, rows } = table
  const context = { plan: planId, period, state: usePlanFilters().get('state') }
  return (
    <>
      <SheetLink {...{ planId, period, region }} />
      {rows.some(({ mayEnter }) => mayEnter) && (
        <Button onClick={() => navigate(importAddress(code, context))}>{t('figures.import')}</Button>
      )}
    </>
  )
}
