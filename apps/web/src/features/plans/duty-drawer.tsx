import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Measure } from '@tongtu/plan'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { unitNamed } from '../assign/find-units.ts'
import { TypedWords, useTypedWords } from '../assign/typed-words.ts'
import { UnitsField } from '../assign/units-field.tsx'
import './duty-drawer.css'

/** Says who leads and who supports one measure of a confirmed plan; units that are not registered yet are registered. */
export function DutyDrawer(props: {
  readonly planId: string
  readonly measure: Measure
  readonly name: string
  readonly close: () => void
}) {
  const client = useQueryClient()
  const units = useQuery({ queryKey: ['units'], queryFn: api.units })
  const { duties } = props.measure
  const [lead, setLead] = useState(() => duties.lead.map((duty) => duty.name))
  const [supporting, setSupporting] = useState(() => duties.supporting.map((duty) => duty.name))
  const [compiling, setCompiling] = useState(duties.compiling?.name ?? '')
  const [busy, setBusy] = useState(false)
  const known = units.data ?? []
  const typed = useTypedWords()

  const changeLead = (names: readonly string[]) => {
    setLead([...names])
    setSupporting(supporting.filter((name) => !names.includes(name)))
    if (!names.includes(compiling)) setCompiling('')
  }
  const save = async () => {
    if (!typed.settle()) return
    setBusy(true)
    try {
      // Asked again: what was typed before the list had come may name units that are in it.
      const registered = await client.fetchQuery({ queryKey: ['units'], queryFn: api.units })
      const ids = new Map<string, string>()
      for (const name of [...lead, ...supporting]) {
        ids.set(name, (unitNamed(name, registered) ?? (await api.addUnit(name))).id)
      }
      const idsOf = (names: readonly string[]) => names.flatMap((name) => ids.get(name) ?? [])
      await api.setDuties(props.planId, props.measure.id, {
        lead: idsOf(lead),
        supporting: idsOf(supporting),
        compiling: ids.get(compiling) ?? null,
        revision: duties.revision,
      })
      notify(t('measures.assign.saved', { measure: props.name, unit: lead.join(t('word.listComma')) }))
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
      <TypedWords value={typed.fields}>
        <div className="duty-form">
          <label htmlFor="duty-lead">{t('measures.column.lead')}</label>
          <UnitsField id="duty-lead" label={t('measures.column.lead')} names={lead} choices={known} set={changeLead} />
          {lead.length > 1 && (
            <>
              <label htmlFor="duty-compiling">{t('measures.assign.compiling')}</label>
              <select id="duty-compiling" value={compiling} onChange={(event) => setCompiling(event.target.value)}>
                <option value="">{t('measures.assign.compiling.none')}</option>
                {lead.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </>
          )}
          <label htmlFor="duty-supporting">{t('measures.column.supporting')}</label>
          <UnitsField
            id="duty-supporting"
            label={t('measures.column.supporting')}
            names={supporting}
            choices={known}
            elsewhere={lead}
            set={(names) => setSupporting([...names])}
          />
          <p className="caption">{t('measures.assign.hint')}</p>
          <div>
            <Button type="primary" onClick={save} disabled={busy || lead.length === 0}>
              {t('measures.assign.save')}
            </Button>
          </div>
        </div>
      </TypedWords>
    </Drawer>
  )
}
