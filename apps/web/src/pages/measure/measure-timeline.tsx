import { useState } from 'react'
import type { MeasureEvent } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'

const KINDS = ['plan', 'duty', 'assignment', 'return', 'writeOff', 'light'] as const
/** Events that are shown before one asks for the rest. */
const FIRST = 20

/** All that happened to the measure, newest first, narrowed to one kind where one asks. */
export function MeasureTimeline({ events }: { readonly events: readonly MeasureEvent[] }) {
  const [kind, setKind] = useState<MeasureEvent['kind'] | null>(null)
  const [whole, setWhole] = useState(false)
  const fitting = kind === null ? events : events.filter((event) => event.kind === kind)
  const shown = whole ? fitting : fitting.slice(0, FIRST)
  const choice = (value: typeof kind, label: string, n: number) => (
    <label key={label} className={kind === value ? 'segment-on' : ''}>
      <input type="radio" name="measure-kind" checked={kind === value} onChange={() => setKind(value)} />
      {label} {n}
    </label>
  )
  return (
    <section className="panel paper">
      <h2>{t('measure.timeline')}</h2>
      <div className="measure-body">
        <fieldset className="segments measure-kinds">
          <legend className="hidden-text">{t('measure.timeline.filter')}</legend>
          {choice(null, t('measure.timeline.all'), events.length)}
          {KINDS.flatMap((one) => {
            const n = events.filter((event) => event.kind === one).length
            return n === 0 ? [] : [choice(one, t(`measure.timeline.${one}`), n)]
          })}
        </fieldset>
        <ol className="measure-events">
          {shown.map((event) => (
            <li key={`${event.at} ${event.what}`}>
              <p>
                <b>{event.what}</b>{' '}
                <span className="caption">
                  {formatInstant(event.at)} {event.by}
                </span>
              </p>
              {event.said !== '' && <p>{event.said}</p>}
            </li>
          ))}
        </ol>
        {shown.length < fitting.length && (
          <button type="button" className="link-button" onClick={() => setWhole(true)}>
            {t('measure.timeline.rest', { n: fitting.length - shown.length })}
          </button>
        )}
      </div>
    </section>
  )
}
