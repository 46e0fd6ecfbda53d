import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ReturnRow } from '../../api/types.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { CaseState } from '../cases/case-state.tsx'
import { DictatedReturn, ENTER } from './dictated-return.tsx'
import { decisionsOf } from './return-decisions.tsx'
import { ReturnReview } from './return-review.tsx'
import { useReturnActs } from './use-return-acts.ts'
import './review-queue.css'

/**
 * Returns to be checked: the list left, the one in hand right. `j` `k` walk, `p` passes, `b` sends back with a reason;
 * what was decided makes room for the next. Several can be passed at once, after a look at the list.
 */
export function ReviewQueue(props: {
  readonly rows: readonly ReturnRow[]
  readonly pass: string
  readonly passName: string
}) {
  const { rows, pass, passName } = props
  const act = useReturnActs()
  const [at, setAt] = useState<string | null>(null)
  const [asking, setAsking] = useState<string | null>(null)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const place = Math.max(
    0,
    rows.findIndex(({ id }) => id === at),
  )
  const row = rows[place]
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const walk = (step: number) => {
    setAsking(null)
    setAt(rows[Math.min(rows.length - 1, Math.max(0, place + step))]?.id ?? null)
  }
  const decide = async (event: string, form: Record<string, string>) => {
    if (!row) return false
    const next = rows[place + 1] ?? rows[place - 1]
    const went = await act(event, [row], { form, said: t('returns.decided', { title: row.title }) })
    setAsking(null)
    if (went.length > 0) setAt(next?.id ?? null)
    return went.length > 0
  }
  const passable = rows.filter((one) => decisionsOf(one).some(({ event }) => event === pass))
  const chosen = passable.filter(({ id }) => picked.has(id))
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    p: () => row && decisionsOf(row).some(({ event }) => event === pass) && void decide(pass, {}),
    b: () => row && decisionsOf(row).some(({ event }) => event === 'return') && setAsking('return'),
    x: () => row && setPicked(toggled(picked, row.id)),
  })
  if (!row) return null
  const One = row.acts.some(({ event }) => event === ENTER) ? DictatedReturn : ReturnReview
  return (
    <div className="review-queue">
      <div className="queue-list paper">
        {passable.length > 0 && (
          <div className="queue-bulk">
            <label>
              <input
                type="checkbox"
                checked={chosen.length > 0 && chosen.length === passable.length}
                onChange={(event) => setPicked(new Set(event.target.checked ? passable.map(({ id }) => id) : []))}
              />
              {t('returns.pick.all', { n: passable.length })}
            </label>
            <Button
              size="small"
              disabled={chosen.length === 0}
              onClick={async () => {
                await act(pass, chosen, { said: t('returns.passed', { act: passName, n: chosen.length }) })
                setPicked(new Set())
              }}
            >
              {t('returns.pass', { act: passName, n: chosen.length })}
            </Button>
          </div>
        )}
        <ul ref={list}>
          {rows.map((one) => (
            <li key={one.id} aria-current={one.id === row.id}>
              {passable.includes(one) && (
                <input
                  type="checkbox"
                  aria-label={t('returns.pick', { title: one.title })}
                  checked={picked.has(one.id)}
                  onChange={() => setPicked(toggled(picked, one.id))}
                />
              )}
              <button
                type="button"
                onClick={() => {
                  setAsking(null)
                  setAt(one.id)
                }}
              >
                <span>
                  {one.no !== null && <span className="quiet">{t('word.no', { no: one.no })}</span>} {one.title}
                </span>
                <span className="caption">{one.unit.name}</span>
                <CaseState row={{ ...one, dueOn: null }} />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className="queue-one">
        {passable.length > 0 && <p className="caption queue-keys">{t('returns.keys', { act: passName })}</p>}
        <One key={row.id} row={row} decide={decide} asking={asking} ask={setAsking} />
      </div>
    </div>
  )
}

function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(picked)
  if (!next.delete(id)) next.add(id)
  return next
}
