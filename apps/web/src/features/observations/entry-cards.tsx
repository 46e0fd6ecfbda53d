import { yearOf } from '@tongtu/kernel'
import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { t, word } from '../../app/locale/messages.ts'
import { useKeptWords } from '../grid/use-kept-words.ts'
import { IndicatorName } from './entry-row.tsx'
import type { EntryAct, EntryWork } from './entry-state.ts'
import { EntryStateMark } from './entry-state-mark.tsx'
import type { FocusWish } from './entry-table.tsx'
import { choicesOf, type FigureField, figureFields, figureText } from './figure-content.ts'
import { RangeCell, StandingFigure, TargetCell } from './figure-words.tsx'
import { isEntered } from './list-rows.ts'
import { RowConflict } from './row-conflict.tsx'
import './entry-cards.css'

/** The table on a phone: one indicator a card, with the way to the next and the one before. */
export function EntryCards(props: {
  readonly works: readonly EntryWork[]
  readonly period: string
  readonly wish: FocusWish | null
  readonly act: (act: EntryAct) => void
  readonly openVersions: (id: string) => void
}) {
  const { works, period, wish, act, openVersions } = props
  const entered = works.filter(isEntered)
  const [chosen, setChosen] = useState<string | null>(null)
  const card = useRef<HTMLElement>(null)
  const title = useId()
  useEffect(() => {
    if (wish) setChosen(wish.id)
  }, [wish])
  useEffect(() => {
    // The keypad stays open from one figure to the next.
    if (chosen !== null) card.current?.querySelector<HTMLElement>('input:enabled')?.focus()
  }, [chosen])
  const found = entered.findIndex(({ row }) => row.id === chosen)
  const at = Math.max(0, found)
  const work = entered[at]
  if (!work) return null
  const go = (to: number) => setChosen((entered[to] ?? work).row.id)
  const { row, stored } = work
  return (
    <section className="entry-cards" aria-label={t('observations.caption')}>
      <article ref={card} className="paper entry-card" aria-labelledby={title}>
        <h2 id={title}>
          {row.no !== null && <span className="quiet">{row.no}</span>} <IndicatorName work={work} />
        </h2>
        <dl className="entry-card-facts">
          <div>
            <dt>{t('observations.column.before')}</dt>
            <dd>
              <StandingFigure observation={row.before} />
            </dd>
          </div>
          <div>
            <dt>{t('observations.column.target')}</dt>
            <dd>
              <TargetCell work={work} year={yearOf(period)} />
            </dd>
          </div>
          <div>
            <dt>{t('observations.column.range')}</dt>
            <dd>
              <RangeCell row={row} />
            </dd>
          </div>
        </dl>
        {figureFields.map((field) => (
          <CardField key={`${row.id} ${field}`} {...{ work, field, act }} next={() => go(at + 1)} />
        ))}
        <p className="entry-state">
          <EntryStateMark {...{ work, act }} />
          {stored !== null && (
            <button type="button" className="link-button" onClick={() => openVersions(row.id)}>
              {t('observations.versions', { n: stored.revision })}
            </button>
          )}
        </p>
        {work.save === 'conflict' && <RowConflict {...{ work, act }} />}
      </article>
      <nav className="entry-step" aria-label={t('observations.step')}>
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          {t('observations.step.before')}
        </Button>
        <span>{t('observations.step.at', { at: at + 1, n: entered.length })}</span>
        <Button type="primary" disabled={at === entered.length - 1} onClick={() => go(at + 1)}>
          {t('observations.step.next')}
        </Button>
      </nav>
    </section>
  )
}

function CardField(props: {
  readonly work: EntryWork
  readonly field: FigureField
  readonly act: (act: EntryAct) => void
  readonly next: () => void
}) {
  const { work, field, act, next } = props
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const shown = figureText(work.content, field)
  const choices = choicesOf(field)
  const wrong = work.content.wrong[field]
  const write = (text: string) => act({ act: 'write', cells: [{ id: work.row.id, field, text: text.trim() }] })
  const commit = () => {
    if (text !== null) write(text)
  }
  useKeptWords(commit)
  const common = { id, disabled: !work.row.mayEnter, 'aria-describedby': wrong ? `${id}-wrong` : undefined }
  return (
    <div className="entry-card-field">
      <label htmlFor={id}>{word('observation', field)}</label>
      {choices ? (
        <select {...common} value={shown} onChange={(event) => write(event.target.value)}>
          {!choices.includes(shown) && <option value={shown}>{shown}</option>}
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          // The keypad of a phone has no minus and no 万: figures are what nearly all are.
          inputMode={field === 'value' ? 'decimal' : 'text'}
          autoComplete="off"
          value={text ?? shown}
          onChange={(event) => setText(event.target.value)}
          enterKeyHint="next"
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && next()}
          onBlur={() => {
            commit()
            setText(null)
          }}
        />
      )}
      {wrong && (
        <span id={`${id}-wrong`} className="entry-save-wrong">
          {wrong.problem}
        </span>
      )}
    </div>
  )
}
