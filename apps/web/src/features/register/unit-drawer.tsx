import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { RegisterUnit, Unit } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import './register-forms.css'

export const UNIT_KINDS = ['department', 'town', 'state_firm', 'other'] as const

/** Name, aliases, kind and order of a unit; and, apart from it, its end in another unit. */
export function UnitDrawer(props: {
  readonly unit: Unit
  readonly all: readonly RegisterUnit[]
  readonly close: () => void
}) {
  const { unit, all, close } = props
  const client = useQueryClient()
  const [into, setInto] = useState('')
  const [problem, setProblem] = useState('')
  const attempt = async (act: () => Promise<string>) => {
    setProblem('')
    try {
      notify(await act())
      await client.invalidateQueries()
      close()
    } catch (error) {
      setProblem((error as Error).message)
    }
  }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const field = (key: string) => String(form.get(key) ?? '').trim()
    void attempt(async () => {
      const saved = await api.changeUnit(unit.id, {
        name: field('name'),
        aliases: field('aliases')
          .split(/[、,，;；\s]+/)
          .filter(Boolean),
        kind: UNIT_KINDS.find((kind) => kind === field('kind')) ?? null,
        position: Number(field('position')) || 0,
      })
      return t('unit.saved', { unit: saved.name })
    })
  }
  const merge = () =>
    attempt(async () => {
      const kept = await api.mergeUnit(unit.id, into)
      return t('unit.merged', { from: unit.name, into: kept.name })
    })
  const target = all.find((one) => one.unit.id === into)?.unit
  return (
    <Drawer
      open
      title={t('unit.title')}
      size={480}
      onClose={close}
      afterOpenChange={(open) => open && document.getElementById('unit-name')?.focus()}
    >
      <form className="register-form" onSubmit={save} noValidate>
        {problem && (
          <p className="refusal" role="alert">
            {problem}
          </p>
        )}
        <label htmlFor="unit-name">{t('unit.name')}</label>
        <input id="unit-name" name="name" defaultValue={unit.name} maxLength={100} />
        <label htmlFor="unit-aliases">{t('unit.aliases')}</label>
        <input
          id="unit-aliases"
          name="aliases"
          defaultValue={unit.aliases.join(t('word.listComma'))}
          aria-describedby="aliases-hint"
        />
        <p id="aliases-hint" className="caption">
          {t('unit.aliases.hint')}
        </p>
        <div className="form-pair">
          <div>
            <label htmlFor="unit-kind">{t('unit.kind')}</label>
            <select id="unit-kind" name="kind" defaultValue={unit.kind ?? ''}>
              <option value="">{t('unitKind.none')}</option>
              {UNIT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {word('unitKind', kind)}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor="unit-position">{t('unit.position')}</label>
            <input
              id="unit-position"
              name="position"
              inputMode="numeric"
              defaultValue={unit.position}
              aria-describedby="position-hint"
            />
            <p id="position-hint" className="caption">
              {t('unit.position.hint')}
            </p>
          </div>
        </div>
        <div className="form-acts">
          <Button type="primary" htmlType="submit">
            {t('unit.save')}
          </Button>
        </div>
      </form>
      <section className="register-form">
        <h3>{t('unit.merge')}</h3>
        <p className="caption">{t('unit.merge.hint', { n: unit.measureCount })}</p>
        <label htmlFor="merge-into">{t('unit.merge.into')}</label>
        <select id="merge-into" value={into} onChange={(event) => setInto(event.target.value)}>
          <option value="">{t('unit.merge.choose')}</option>
          {all
            .filter((one) => one.unit.id !== unit.id)
            .map((one) => (
              <option key={one.unit.id} value={one.unit.id}>
                {one.unit.name}
              </option>
            ))}
        </select>
        <div className="form-acts">
          <Button danger disabled={!target} onClick={merge}>
            {t('unit.merge.submit', { unit: target?.name ?? '' })}
          </Button>
        </div>
      </section>
    </Drawer>
  )
}
