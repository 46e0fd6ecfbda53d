import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { WarningRow } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { figureText, madeText } from '../../features/indicators/figure-text.ts'
import { StatusMark } from '../../features/indicators/status-mark.tsx'
import { WarningFlag } from '../../features/indicators/warning-flag.tsx'
import { grouped } from '../../features/targets/target-words.ts'
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
    dueText(row),
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
              {stopped(note)}
              {until !== null && t('warnings.until', { day: until })}{' '}
              <span className="caption">
                {t(level === row.level ? 'warnings.taken' : 'warnings.taken.then', {
                  by: handledBy ?? t('observations.program'),
                  day: formatDate(handledAt),
                  level: word('warning', level),
                })}
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

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '＞', '<': '＜' }

/** What is due in the year: as the plan prints it, else the figure of the way to its next target. */
function dueText({ printed, target, towards, unit }: WarningRow): string {
  const said = printed === null ? target && (SIGNS[towards ?? ''] ?? '') + madeText(target) : grouped(printed)
  if (!said) return ''
  return t('warnings.target', { target: said, unit: unit !== null && said.endsWith(unit) ? '' : (unit ?? '') })
}

/** A note ends in a full stop, whether its writer set one or not. */
function stopped(note: string): string {
  return note.replace(/[。；，、.;,\s]+$/, '') + t('word.stop')
}
