import { useQueryClient } from '@tanstack/react-query'
import type { UnknownUnit } from '@tongtu/plan'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { Unit } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { likelyUnits } from './likely-units.ts'

const OFFERED = 2

/** Units that the document names and the register does not hold: each is a new one, or one that goes by another name. */
export function UnknownUnits(props: { readonly unknown: readonly UnknownUnit[]; readonly units: readonly Unit[] }) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const change = async (act: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await act()
      notify(done, undo ? { undo: () => void change(undo, t('assign.unknown.undone')) } : {})
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
    await client.invalidateQueries({ queryKey: ['units'] })
    setBusy(false)
  }
  const add = (name: string) => change(() => api.addUnit(name, []), t('assign.unknown.added', { unit: name }))
  const alias = ({ id, name, aliases }: Unit, other: string) =>
    change(
      () => api.changeUnit(id, { aliases: [...aliases, other] }),
      t('assign.unknown.aliased', { alias: other, unit: name }),
      () => api.changeUnit(id, { aliases }),
    )
  return (
    <section className="unknown-units paper">
      <h2>{t('assign.unknown.title', { n: props.unknown.length })}</h2>
      <p className="caption">{t('assign.unknown.line')}</p>
      <ul>
        {props.unknown.map(({ name, measures }) => {
          const likely = likelyUnits(name, props.units).slice(0, OFFERED)
          return (
            <li key={name}>
              <p>
                {name} <span className="quiet">{t('assign.unknown.count', { n: measures })}</span>
              </p>
              {likely.map((unit) => (
                <Button key={unit.id} disabled={busy} onClick={() => void alias(unit, name)}>
                  {t('assign.unknown.alias', { unit: unit.name })}
                </Button>
              ))}
              <select
                aria-label={t('assign.unknown.alias.of', { unit: name })}
                disabled={busy}
                value=""
                onChange={(event) => {
                  const unit = props.units.find((one) => one.id === event.target.value)
                  if (unit) void alias(unit, name)
                }}
              >
                <option value="">
                  {t(likely.length > 0 ? 'assign.unknown.alias.other' : 'assign.unknown.alias.any')}
                </option>
                {props.units
                  .filter((unit) => !likely.includes(unit))
                  .map((unit) => (
                    <option key={unit.id} value={unit.id}>
                      {unit.name}
                    </option>
                  ))}
              </select>
              <Button disabled={busy} onClick={() => void add(name)}>
                {t('assign.unknown.add')}
                <span className="hidden-text">{name}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
