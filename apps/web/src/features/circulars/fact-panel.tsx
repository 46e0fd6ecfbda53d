import { fillWording } from '@tongtu/delivery'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Circular, CircularFact, CircularPaper, CircularTexts, PaperFact } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { countedAt } from './counted-at.ts'
import './fact-panel.css'
import { acknowledged, NAMED, reworded, type Side, withFact, withoutFact } from './edited-texts.ts'

type Desk = NonNullable<Circular['desk']>

/** One side of a circular: the facts that stand, and the others that hold. Every figure leads to what it counts. */
export function FactPanel(props: {
  readonly side: Side
  readonly desk: Desk
  readonly paper: CircularPaper
  readonly save: (texts: CircularTexts) => void
  readonly texts: CircularTexts
}) {
  const { side, desk, paper, save, texts } = props
  const { proposed, others, tied } = desk[side]
  const standing = paper[side]
  const free = [...proposed, ...others].filter(({ key }) => !standing.some((one) => one.key === key))
  const full = standing.length >= NAMED
  return (
    <section className="paper fact-panel" aria-label={t(`circular.facts.${side}`, { n: standing.length })}>
      <h2>{t(`circular.facts.${side}`, { n: standing.length })}</h2>
      {standing.length === 0 && free.length === 0 && <p className="quiet">{t('circular.facts.none')}</p>}
      <ol>
        {standing.map((fact) => (
          <StandingFact
            key={fact.key}
            fact={fact}
            wording={texts.chosen.find(({ key }) => key === fact.key)?.wording ?? ''}
            paper={paper}
            free={free}
            drop={() => save(withoutFact(texts, fact.key))}
            reword={(wording) => save(reworded(texts, fact.key, wording))}
            replace={(other) => save(withFact(texts, side, other, fact.key))}
            know={() => save(acknowledged(texts, fact))}
          />
        ))}
      </ol>
      {tied.length > 0 && <p className="caption">{t('circular.facts.tied', { units: tied.join('、') })}</p>}
      {free.length > 0 && (
        <details open={standing.length < NAMED}>
          <summary>{t('circular.facts.others', { n: free.length })}</summary>
          {full && <p className="caption">{t('circular.facts.full')}</p>}
          <ul>
            {free.map((fact) => (
              <li key={fact.key}>
                <span className="caption">{word('factKind', fact.kind)}</span> {fillWording(fact.wording, fact.figures)}
                <Figures fact={fact} paper={paper} />
                <Button
                  className="fact-take"
                  size="small"
                  disabled={full}
                  onClick={() => save(withFact(texts, side, fact))}
                >
                  {t('circular.fact.take')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function StandingFact(props: {
  readonly fact: PaperFact
  readonly wording: string
  readonly paper: CircularPaper
  readonly free: readonly CircularFact[]
  readonly drop: () => void
  readonly reword: (wording: string) => void
  readonly replace: (fact: CircularFact) => void
  readonly know: () => void
}) {
  const { fact, wording, paper, free } = props
  const [editing, setEditing] = useState(false)
  const changes = fact.before.map(({ name, value }) => {
    const now = fact.figures.find((one) => one.name === name)?.value ?? ''
    return t('circular.stale.one', { name, before: value, value: now })
  })
  return (
    <li>
      <p>{fact.text}</p>
      <Figures fact={fact} paper={paper} />
      {fact.stale === 'gone' && <p className="circular-gone">{t('circular.gone')}</p>}
      {fact.stale === 'changed' && (
        <p className="circular-stale">
          {t('circular.stale', { changes: changes.join('，') })}{' '}
          <button type="button" className="link-button" onClick={props.know}>
            {t('circular.stale.known')}
          </button>
        </p>
      )}
      {editing ? (
        <Reword
          wording={wording}
          save={(text) => {
            setEditing(false)
            props.reword(text)
          }}
          cancel={() => setEditing(false)}
        />
      ) : (
        <div className="fact-acts">
          <Button size="small" onClick={() => setEditing(true)}>
            {t('circular.fact.edit')}
          </Button>
          {free.length > 0 && (
            <select
              aria-label={t('circular.fact.replace')}
              value=""
              onChange={(event) => {
                const other = free.find(({ key }) => key === event.target.value)
                if (other) props.replace(other)
              }}
            >
              <option value="">{t('circular.fact.replace.choose')}</option>
              {free.map((one) => (
                <option key={one.key} value={one.key}>
                  {fillWording(one.wording, one.figures)}
                </option>
              ))}
            </select>
          )}
          <Button size="small" onClick={props.drop}>
            {t('circular.fact.drop')}
          </Button>
        </div>
      )}
    </li>
  )
}

const takeFocus = (field: HTMLTextAreaElement | null) => field?.focus()

/** The sentence with its figures as {name}; Ctrl+Enter keeps it, Escape leaves it. */
function Reword(props: {
  readonly wording: string
  readonly save: (wording: string) => void
  readonly cancel: () => void
}) {
  const [wording, setWording] = useState(props.wording)
  return (
    <form
      className="fact-reword"
      onSubmit={(event) => {
        event.preventDefault()
        props.save(wording)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.cancel()
        if (event.key === 'Enter' && event.ctrlKey) props.save(wording)
      }}
    >
      <label>
        {t('circular.fact.wording')}
        <textarea
          ref={takeFocus}
          rows={3}
          maxLength={300}
          value={wording}
          onChange={(event) => setWording(event.target.value)}
        />
      </label>
      <p className="caption">{t('circular.fact.wording.hint')}</p>
      <div className="fact-acts">
        <Button size="small" type="primary" htmlType="submit" disabled={wording.trim() === ''}>
          {t('circular.fact.save')}
        </Button>
        <Button size="small" onClick={props.cancel}>
          {t('circular.fact.cancel')}
        </Button>
      </div>
    </form>
  )
}

function Figures(props: { readonly fact: Pick<CircularFact, 'figures'>; readonly paper: CircularPaper }) {
  const { code = '' } = useParams()
  const counted = props.fact.figures.filter(({ measures }) => measures.length > 0)
  return (
    <p className="circular-fact-figures">
      {counted.map(({ name, value, measures }) => (
        <Link key={name} to={countedAt(code, props.paper, measures)}>
          {t('circular.figure', { name, value: value.length > 8 ? measures.length : value })}
        </Link>
      ))}
    </p>
  )
}
