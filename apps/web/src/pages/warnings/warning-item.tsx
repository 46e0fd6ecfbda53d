import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { WarningRow } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { figureText, placesOf, reckonedText } from '../../features/indicators/figure-text.ts'
import { StatusMark } from '../../features/indicators/status-mark.tsx'
import { WarningFlag } from '../../features/indicators/warning-flag.tsx'
import { HandlingForm } from './handling-form.tsx'
import '../../features/indicators/figure-words.css'

/** One promise in danger: how grave, why, whose, and what is done about it. */
export function WarningItem({ row, year }: { readonly row: WarningRow; readonly year: string }) {
  const { code = '' } = useParams()
  const [handling, handle] = useState(false)
  const unit = row.unit ?? ''
  const facts = [
    row.planTitle,
    row.regionName,
    row.value === null ? '' : t('warnings.value', { value: figureText(row.value), unit }),
    row.target === null ? '' : t('warnings.target', { target: reckonedText(row.target, placesOf([row.value])), unit }),
    row.units.join(t('word.listComma')) || t('indicators.noUnit'),
  ]
  return (
    <li className={`paper warning-item warning-${row.level}`}>
      <p className="warning-head">
        <WarningFlag level={row.level} />
        <Link className="row-link" to={`/r/${code}/indicators/${row.indicator}?plan=${row.planId}&year=${year}`}>
          {row.name}
        </Link>
        <StatusMark status={row.status} />
        {row.demo && <i className="demo-mark">{t('observations.demo')}</i>}
      </p>
      <p>{row.sentence}</p>
      <p className="caption">{facts.filter(Boolean).join(t('indicator.dot'))}</p>
      {row.handlings.length > 0 && (
        <ul className="warning-handlings">
          {row.handlings.map(({ level, note, until, handledAt, handledBy }) => (
            <li key={handledAt}>
              {note}
              {until !== null && t('warnings.until', { day: until })}
              <span className="caption">
                {formatDate(handledAt)} {handledBy ?? t('observations.program')}
                {level !== row.level && t('warnings.then', { level: word('warning', level) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!row.covered && (
        <p className="warning-open">{t(row.handlings.length > 0 ? 'warnings.graver' : 'warnings.open')}</p>
      )}
      {row.mayHandle && !handling && (
        <Button size="small" onClick={() => handle(true)}>
          {t(row.covered ? 'warnings.handle.more' : 'warnings.handle')}
        </Button>
      )}
      {handling && <HandlingForm row={row} year={year} close={() => handle(false)} />}
    </li>
  )
}
