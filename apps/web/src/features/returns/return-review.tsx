import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { evidencePath } from '../../api/evidence-path.ts'
import type { ReturnRow } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { CaseState } from '../cases/case-state.tsx'
import { WordDiff } from '../pairing/word-diff.tsx'
import './return-review.css'

/** A step that whoever checks may take: 审签, 采用, 退回 … */
export interface Decision {
  readonly event: string
  readonly name: string
  /** The field that has to be filled in first, where there is one. */
  readonly reason: {
    readonly id: string
    readonly label: string
    readonly required: boolean
    readonly limit: number
  } | null
}

/** One return as it is checked: this month against the last, changed words marked, and what may be decided. */
export function ReturnReview(props: {
  readonly row: ReturnRow
  readonly decide: (event: string, form: Record<string, string>) => void
  /** The decision that has its reason field open. */
  readonly asking: string | null
  readonly ask: (event: string | null) => void
}) {
  const { row, decide, asking, ask } = props
  const decisions = decisionsOf(row)
  const asked = decisions.find(({ event }) => event === asking)
  return (
    <article className="return-review paper" aria-label={row.title}>
      <header>
        <h2>
          {row.no !== null && <span className="quiet">{t('word.no', { no: row.no })}</span>} {row.title}
        </h2>
        <span className="caption">{row.unit.name}</span>
        <CaseState row={row} />
      </header>
      {row.goal !== null && <p className="return-goal">{t('returns.goal', { goal: row.goal })}</p>}
      <dl>
        {row.targets.map((target) => (
          <Line key={target.id} name={target.metric}>
            <b>{figureOf(row, target.id) ?? t('word.none')}</b> {target.unit ?? ''}{' '}
            <span className="caption">
              {t('returns.target', { last: target.last ?? t('word.none'), quote: target.quote })}
            </span>
          </Line>
        ))}
        {row.content.nodes.map(({ nodeId, doneOn }) => (
          <Line key={nodeId} name={t('returns.review.node')}>
            {t('returns.review.done', {
              title: row.nodes.find(({ id }) => id === nodeId)?.title ?? nodeId,
              day: doneOn,
            })}
          </Line>
        ))}
        <Line name={t('returns.word.done')}>
          {row.content.unchanged ? (
            t('returns.unchanged')
          ) : (
            <Said text={row.content.done} last={row.last?.done ?? ''} />
          )}
        </Line>
        {(['problem', 'help', 'nextStep'] as const).map(
          (field) =>
            row.content[field] !== '' && (
              <Line key={field} name={t(`returns.word.${field}`)}>
                <Said text={row.content[field]} last={row.last?.[field] ?? ''} />
              </Line>
            ),
        )}
        {row.content.evidence.length > 0 && (
          <Line name={t('returns.evidence')}>
            {row.content.evidence.map((piece) => (
              <a key={piece} href={evidencePath(piece)}>
                {piece}
              </a>
            ))}
          </Line>
        )}
      </dl>
      <p className="caption">
        {row.reportedAt !== null &&
          t('returns.review.by', {
            who: row.dictatedBy ?? row.reportedBy ?? t('word.none'),
            how: word('channel', row.channel ?? 'web'),
            at: formatInstant(row.reportedAt),
          })}
      </p>
      {asked?.reason ? (
        <Reason
          decision={asked}
          give={(text) => decide(asked.event, { [asked.reason?.id ?? '']: text })}
          stop={() => ask(null)}
        />
      ) : (
        <footer>
          {decisions.map(({ event, name, reason }, index) => (
            <Button
              key={event}
              type={index === 0 ? 'primary' : 'default'}
              onClick={() => (reason?.required ? ask(event) : decide(event, {}))}
            >
              {name}
            </Button>
          ))}
        </footer>
      )}
    </article>
  )
}

/** What may be decided now: passing it on first, sending it back after. */
export function decisionsOf(row: ReturnRow): readonly Decision[] {
  const order = ['sign', 'accept', 'sign_on_paper', 'return', 'reopen']
  return row.acts
    .filter(({ event, refused }) => refused === null && order.includes(event))
    .sort((a, b) => order.indexOf(a.event) - order.indexOf(b.event))
    .map(({ event, name, form }) => {
      const [field] = form
      const reason = field
        ? { id: field.id, label: field.label, required: field.required, limit: field.maxLength ?? 200 }
        : null
      return { event, name, reason }
    })
}

function Reason(props: {
  readonly decision: Decision
  readonly give: (text: string) => void
  readonly stop: () => void
}) {
  const { decision, give, stop } = props
  const [text, setText] = useState('')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // The field is what the button just asked for.
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="return-ask"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') give(text.trim())
      }}
    >
      <label htmlFor={id}>{decision.reason?.label}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        maxLength={decision.reason?.limit}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={text.trim() === ''}>
        {decision.name}
      </Button>
      <Button onClick={stop}>{t('returns.review.stop')}</Button>
    </form>
  )
}

function Line(props: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Said({ text, last }: { readonly text: string; readonly last: string }) {
  if (text === '') return t('word.none')
  return last === '' ? text : <WordDiff before={last} after={text} />
}

const figureOf = ({ content }: ReturnRow, target: string) =>
  content.figures.find(({ targetId }) => targetId === target)?.raw ?? null
