import { useQueryClient } from '@tanstack/react-query'
import type { UnknownUnit } from '@tongtu/plan'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Units that the document names and the registry does not hold: all ticked, taken in by one act. */
export function UnknownUnits({ units }: { readonly units: readonly UnknownUnit[] }) {
  const client = useQueryClient()
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const chosen = units.filter((unit) => !off.has(unit.name))
  const add = async () => {
    setBusy(true)
    try {
      for (const unit of chosen) await api.addUnit(unit.name)
      notify(t('assign.unknown.added', { n: chosen.length }))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
      await client.invalidateQueries({ queryKey: ['units'] })
    }
  }
  const toggle = (name: string) => {
    const next = new Set(off)
    if (!next.delete(name)) next.add(name)
    setOff(next)
  }
  return (
    <section className="unknown-units paper">
      <div className="unknown-head">
        <div>
          <h2>{t('assign.unknown.title', { n: units.length })}</h2>
          <p className="caption">{t('assign.unknown.line')}</p>
        </div>
        <Button onClick={add} disabled={busy || chosen.length === 0}>
          {t('assign.unknown.add', { n: chosen.length })}
        </Button>
      </div>
      <ul>
        {units.map((unit) => (
          <li key={unit.name}>
            <label>
              <input type="checkbox" checked={!off.has(unit.name)} onChange={() => toggle(unit.name)} />
              {unit.name} <span className="quiet">{t('assign.unknown.count', { n: unit.measures })}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
