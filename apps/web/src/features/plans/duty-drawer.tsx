import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Measure } from '@tongtu/plan'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { UnitCombobox } from '../assign/unit-combobox.tsx'
import '../assign/assign-step.css'

/** Gives one measure of a confirmed plan its lead unit; a unit that is not registered yet is registered. */
export function DutyDrawer(props: {
  readonly planId: string
  readonly measure: Measure
  readonly name: string
  readonly close: () => void
}) {
  const client = useQueryClient()
  const units = useQuery({ queryKey: ['units'], queryFn: api.units })
  const [lead, setLead] = useState(props.measure.duties.lead.map((duty) => duty.name).join(t('word.listComma')))
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const known = units.data?.find((unit) => unit.name === lead || unit.aliases.includes(lead))
      const unit = known ?? (await api.addUnit(lead))
      const { supporting, revision } = props.measure.duties
      await api.setDuties(props.planId, props.measure.id, {
        lead: [unit.id],
        supporting: supporting.map((duty) => duty.unitId).filter((id) => id !== unit.id),
        revision,
      })
      notify(t('measures.assign.saved', { measure: props.name, unit: unit.name }))
      await client.invalidateQueries()
      props.close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Drawer
      open
      title={t('measures.assign.title', { measure: props.name })}
      size={480}
      onClose={props.close}
      afterOpenChange={(open) => open && document.getElementById('duty-lead')?.focus()}
    >
      <div className="duty-form">
        <UnitCombobox
          id="duty-lead"
          label={t('measures.column.lead')}
          value={lead}
          choices={units.data ?? []}
          choose={setLead}
          same={() => undefined}
          pick={() => undefined}
          move={() => undefined}
        />
        <p className="caption">{t('measures.assign.hint')}</p>
        <div>
          <Button type="primary" onClick={save} disabled={busy || !lead}>
            {t('measures.assign.save')}
          </Button>
        </div>
      </div>
    </Drawer>
  )
}
