import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { ChartRow } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { LightMark } from './light-mark.tsx'
import './why-light.css'

/** Why a light is what it is: every reason, what was decided otherwise, and how to decide. */
export function WhyLight(props: { readonly row: ChartRow; readonly rules: number; readonly office: boolean }) {
  const { row, rules, office } = props
  const client = useQueryClient()
  const [deciding, setDeciding] = useState(false)
  const renew = () => client.invalidateQueries({ queryKey: ['chart'] })
  const restore = async () => {
    await api.restoreLight(row.measureId)
    await renew()
  }
  return (
    <div className="why-light">
      <h3>{t('battle.why', { light: word('light', row.light) })}</h3>
      {row.overridden !== null && (
        <p className="why-override">
          {t('battle.overridden', { ...row.overridden, light: word('light', row.overridden.derived) })}{' '}
          {office && (
            <button type="button" className="link-button" onClick={restore}>
              {t('battle.override.end')}
            </button>
          )}
        </p>
      )}
      <ul>
        {row.reasons.map(({ code, light, message }) => (
          <li key={`${code} ${message}`}>
            <LightMark light={light} /> {message} <span className="caption">{code}</span>
          </li>
        ))}
      </ul>
      <p className="caption">
        {row.progress !== null && t('battle.progress', { ...row.progress })}{' '}
        {t(row.completeness.owed === 0 ? 'battle.completeness.none' : 'battle.completeness', row.completeness)}{' '}
        {t('battle.why.rules', { n: rules })}
      </p>
      {office &&
        row.light !== 'done' &&
        (deciding ? (
          <Decide
            row={row}
            done={async () => {
              setDeciding(false)
              await renew()
            }}
          />
        ) : (
          <button type="button" className="link-button" onClick={() => setDeciding(true)}>
            {t('battle.override')}
          </button>
        ))}
    </div>
  )
}

const OFFERED = ['on_track', 'at_risk', 'off_track'] as const

function Decide(props: { readonly row: ChartRow; readonly done: () => void }) {
  const id = useId()
  const [light, setLight] = useState<(typeof OFFERED)[number]>('at_risk')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const save = async () => {
    try {
      await api.overrideLight(props.row.measureId, { light, reason: reason.trim(), until })
      props.done()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <form
      className="decide-light"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label>
        {t('battle.override.light')}{' '}
        <select value={light} onChange={(event) => setLight(event.target.value as (typeof OFFERED)[number])}>
          {OFFERED.map((one) => (
            <option key={one} value={one}>
              {word('light', one)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-until`}>
        {t('battle.override.until')}{' '}
        <input id={`${id}-until`} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </label>
      <label htmlFor={`${id}-reason`} className="decide-reason">
        {t('battle.override.reason')}{' '}
        <input id={`${id}-reason`} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button htmlType="submit" disabled={reason.trim() === '' || until === ''}>
        {t('battle.override.save')}
      </Button>
    </form>
  )
}
