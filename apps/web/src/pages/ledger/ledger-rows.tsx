import { Button } from 'antd'
import { useState } from 'react'
import type { LedgerDetail, LedgerMove } from '../../api/types.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { useRowKeys } from '../../features/indicators/use-row-keys.ts'
import { filterLedgerRows, ledgerFilterOf } from '../../features/ledgers/filter-ledger-rows.ts'
import { LedgerFilters } from '../../features/ledgers/ledger-filters.tsx'
import { LedgerTable } from '../../features/ledgers/ledger-table.tsx'
import { MovePanel } from '../../features/ledgers/move-panel.tsx'
import { useChosenRows } from '../../features/ledgers/use-chosen-rows.ts'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'

/** Rows that are drawn at first, and with every further wish. */
const AT_ONCE = 200

const MOVES = ['list', 'verify', 'withdraw', 'undo'] as const satisfies readonly LedgerMove[]

/** The rows of a ledger, narrowed by the address; some are chosen and moved together, by mouse or by keys. */
export function LedgerRows(props: {
  readonly detail: LedgerDetail
  /** The day is today: rows can be worked on. */
  readonly present: boolean
  readonly open: (id: string) => void
}) {
  const { detail, present, open } = props
  const { get, set } = usePlanFilters()
  const rows = filterLedgerRows(detail.rows, ledgerFilterOf(get))
  const chosen = useChosenRows(rows.map(({ id }) => id))
  const [drawn, setDrawn] = useState(AT_ONCE)
  const [move, setMove] = useState<LedgerMove | null>(null)
  const works = present && detail.rows.some(({ moves }) => moves.length > 0)
  const picked = rows.filter(({ id }) => chosen.has(id))
  const able = (one: LedgerMove) => picked.filter(({ moves }) => moves.includes(one))
  const begin = (one: LedgerMove) => {
    if (able(one).length > 0) setMove(one)
    else if (picked.length > 0) notify(t('ledger.move.nothing', { move: word('rowMove', one) }), { tone: 'bad' })
  }
  const toggleHere = (through: boolean) => {
    const id = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row']
    if (id && works) chosen.toggle(id, through)
  }
  useRowKeys(open)
  useKeys({
    x: () => toggleHere(false),
    X: () => toggleHere(true),
    l: () => begin('list'),
    v: () => begin('verify'),
    w: () => begin('withdraw'),
    u: () => begin('undo'),
  })
  const hidden = detail.rows.length - rows.length
  return (
    <>
      <LedgerFilters detail={detail} />
      {hidden > 0 && (
        <p role="status">
          {t('ledger.filtered', { n: rows.length, hidden })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => set({ q: null, state: null, unit: null, counted: null })}
          >
            {t('ledger.clear')}
          </button>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="panel-empty paper">{t('ledger.none')}</p>
      ) : (
        <LedgerTable detail={detail} rows={rows.slice(0, drawn)} chosen={works ? chosen : null} open={open} />
      )}
      {rows.length > drawn && (
        <p className="panel-more">
          {t('ledger.drawn', { drawn, n: rows.length })}{' '}
          <button type="button" className="link-button" onClick={() => setDrawn(drawn + AT_ONCE)}>
            {t('ledger.drawn.more', { n: Math.min(AT_ONCE, rows.length - drawn) })}
          </button>
        </p>
      )}
      {picked.length > 0 && (
        <div className="paper ledger-bar">
          <span role="status">{t('ledger.selected', { n: picked.length })}</span>
          {MOVES.map((one) => (
            <Button key={one} disabled={able(one).length === 0} onClick={() => begin(one)}>
              {word('rowMove', one)}
            </Button>
          ))}
          <button type="button" className="link-button" onClick={chosen.clear}>
            {t('ledger.unselect')}
          </button>
        </div>
      )}
      {move !== null && picked.length > 0 && (
        <MovePanel
          key={move}
          {...{ detail, move }}
          rows={able(move)}
          done={() => {
            chosen.clear()
            setMove(null)
          }}
          close={() => setMove(null)}
        />
      )}
    </>
  )
}
