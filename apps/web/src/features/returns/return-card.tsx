import { readFigure } from '@tongtu/delivery'
import { Button } from 'antd'
import { useId, useState } from 'react'
import type { ReturnRow, ReturnTarget } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { CaseState } from '../cases/case-state.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { ReturnConflict } from './return-conflict.tsx'
import { type DraftWord, saysSomething, WORD_LIMITS } from './return-draft.ts'
import { SaveNote } from './save-note.tsx'
import { type ReturnWork, useReturnDraft } from './use-return-draft.ts'
import './return-card.css'

/**
 * One measure to report on: figure, done nodes, a sentence; problem, help and next step only where there is one. What
 * the unit said last month stands beside each field. Everything is stored as it is typed; Ctrl+Enter sends it on.
 */
export function ReturnCard(props: {
  readonly row: ReturnRow
  /** Title of its plan, where returns of several plans stand together. */
  readonly plan?: string | null
  /** Sends it on after storing it. @returns whether it went */
  readonly send: (row: ReturnRow) => Promise<boolean>
  readonly today: string
  /** Name of the step where the plan office writes down what the unit dictates; then who dictates has to be named. */
  readonly dictated?: string | null
}) {
  const { row, send, dictated = null } = props
  const [teller, setTeller] = useState(row.dictatedBy ?? '')
  const work = useReturnDraft(row, dictated === null ? null : teller.trim())
  const { draft, change } = work
  const [busy, setBusy] = useState(false)
  const id = useId()
  const submit = async () => {
    setBusy(true)
    if ((await work.flush()) && (await send(row)))
      document.querySelector<HTMLElement>('.return-card [data-first]')?.focus()
    setBusy(false)
  }
  const ready = saysSomething(draft) && (dictated === null || teller.trim() !== '') && work.state !== 'conflict'
  const more = draft.problem !== '' || draft.help !== '' || draft.nextStep !== ''
  return (
    <article
      id={row.id}
      className="return-card paper"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        if (ready && !busy) void submit()
      }}
    >
      <header>
        <h2 id={`${id}-title`}>
          {row.no !== null && <span className="quiet">{t('word.no', { no: row.no })}</span>} {row.title}
        </h2>
        {props.plan && <span className="caption">{props.plan}</span>}
        {dictated !== null && <span className="caption">{row.unit.name}</span>}
        <CaseState row={row} />
      </header>
      {row.goal !== null && <p className="return-goal">{t('returns.goal', { goal: row.goal })}</p>}
      {row.returnedFor !== null && (
        <p className="return-reason" role="note">
          {t('returns.returnedFor', { reason: row.returnedFor })}
        </p>
      )}
      {dictated !== null && (
        <p className="return-teller">
          <label htmlFor={`${id}-teller`}>{t('returns.teller')}</label>
          <input
            id={`${id}-teller`}
            required
            maxLength={40}
            autoComplete="off"
            value={teller}
            aria-describedby={`${id}-teller-note`}
            onChange={(event) => setTeller(event.target.value)}
          />
          <span id={`${id}-teller-note`} className="caption">
            {t('returns.teller.hint')}
          </span>
        </p>
      )}
      <div className="return-fields">
        {row.targets.map((target, index) => (
          <FigureField key={target.id} target={target} work={work} first={index === 0} />
        ))}
        {row.nodes
          .filter(({ doneOn }) => doneOn === null)
          .map((node) => (
            <NodeField key={node.id} node={node} work={work} today={props.today} />
          ))}
      </div>
      <div className="return-done">
        <WordField word="done" work={work} last={row.last?.done ?? null} first={row.targets.length === 0} />
        <label className="return-unchanged">
          <input
            type="checkbox"
            checked={draft.unchanged}
            onChange={(event) => change({ unchanged: event.target.checked })}
          />
          {t('returns.unchanged')}
        </label>
      </div>
      <details open={more}>
        <summary>{t('returns.more')}</summary>
        <WordField word="problem" work={work} last={row.last?.problem ?? null} />
        <WordField word="help" work={work} last={row.last?.help ?? null} />
        <WordField word="nextStep" work={work} last={row.last?.nextStep ?? null} />
        <EvidenceField chosen={draft.evidence} choose={(evidence) => change({ evidence })} />
      </details>
      {work.theirs !== null && <ReturnConflict row={row} work={work} theirs={work.theirs} />}
      <footer>
        <SaveNote state={work.state} refusal={work.refusal} touched={row.revision > 0 || work.state !== 'saved'} />
        <Button type="primary" disabled={busy || !ready} onClick={submit}>
          {dictated ?? t('returns.submit')}
        </Button>
      </footer>
    </article>
  )
}

/** A figure with its unit and last month's; what is understood is said before it is stored. */
function FigureField(props: { readonly target: ReturnTarget; readonly work: ReturnWork; readonly first: boolean }) {
  const { target, work } = props
  const id = useId()
  const raw = work.draft.figures[target.id] ?? ''
  const read = raw.trim() === '' ? null : readFigure(raw, target.unit)
  const problem = read !== null && 'problem' in read ? read.problem : null
  const understood = read !== null && 'value' in read && read.value !== raw.trim() ? read.value : null
  return (
    <div className="return-figure">
      <label htmlFor={id} title={target.quote}>
        {target.metric}
      </label>
      <span className="return-input">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={raw}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-note`}
          {...(props.first ? { 'data-first': '' } : {})}
          onChange={(event) => work.change({ figures: { ...work.draft.figures, [target.id]: event.target.value } })}
        />
        <span>{target.unit ?? ''}</span>
      </span>
      <span id={`${id}-note`} className={problem === null ? 'caption' : 'problem'}>
        {problem ??
          (understood !== null
            ? t('returns.understood', { value: understood, unit: target.unit ?? '' })
            : t('returns.target', { last: target.last ?? t('word.none'), quote: target.quote }))}
      </span>
    </div>
  )
}

function NodeField(props: {
  readonly node: ReturnRow['nodes'][number]
  readonly work: ReturnWork
  readonly today: string
}) {
  const { node, work, today } = props
  const id = useId()
  const day = work.draft.nodes[node.id] ?? ''
  const set = (value: string) => work.change({ nodes: { ...work.draft.nodes, [node.id]: value } })
  return (
    <div className="return-node">
      <label>
        <input type="checkbox" checked={day !== ''} onChange={(event) => set(event.target.checked ? today : '')} />
        {t('returns.node', { title: node.title, due: node.dueOn })}
      </label>
      {day !== '' && (
        <label htmlFor={id}>
          {t('returns.node.day')}{' '}
          <input id={id} type="date" max={today} value={day} onChange={(event) => set(event.target.value)} />
        </label>
      )}
    </div>
  )
}

function WordField(props: {
  readonly word: DraftWord
  readonly work: ReturnWork
  readonly last: string | null
  readonly first?: boolean
}) {
  const { word, work, last } = props
  const id = useId()
  const text = work.draft[word]
  const limit = WORD_LIMITS[word]
  return (
    <div className="return-word">
      <label htmlFor={id}>{t(`returns.word.${word}`)}</label>
      <textarea
        id={id}
        rows={word === 'done' ? 2 : 1}
        maxLength={limit}
        value={text}
        aria-describedby={`${id}-last`}
        {...(props.first ? { 'data-first': '' } : {})}
        onChange={(event) =>
          work.change(word === 'done' ? { done: event.target.value, unchanged: false } : { [word]: event.target.value })
        }
      />
      <span id={`${id}-last`} className="return-last caption">
        {last ? (
          <>
            {t('returns.last', { text: last })}{' '}
            {text === '' && (
              <button type="button" className="link-button" onClick={() => work.change({ [word]: last })}>
                {t('returns.last.take')}
              </button>
            )}
          </>
        ) : null}
        {text.length > limit * 0.8 && t('returns.length', { n: text.length, limit })}
      </span>
    </div>
  )
}
