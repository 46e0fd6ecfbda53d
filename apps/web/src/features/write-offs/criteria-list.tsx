import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { WriteOff } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** The criteria one by one, each with its number and its judgement; whoever verifies judges here. */
export function CriteriaList(props: {
  readonly row: WriteOff
  /** Which criterion the keys mean. */
  readonly at: number
  readonly go: (at: number) => void
  readonly judge: (at: number, met: boolean, finding?: string) => void
  /** The criterion whose finding is being written. */
  readonly asking: number | null
  readonly ask: (at: number | null) => void
}) {
  const { row, at, go, judge, asking, ask } = props
  if (row.criteria.length === 0)
    return <p className="panel-empty">{t('writeOffs.criteria.none', { year: row.year })}</p>
  return (
    <ol className="criteria">
      {row.criteria.map(({ text, met, finding }, index) => (
        <li key={text} aria-current={row.mayJudge && at === index}>
          <button type="button" className="criterion-number" disabled={!row.mayJudge} onClick={() => go(index)}>
            {index + 1}
            <span className="hidden-text">{text}</span>
          </button>
          <div className="criterion">
            <p>{text}</p>
            {(row.mayJudge || met !== null) && (
              <p className={`criterion-${met === null ? 'open' : met ? 'met' : 'unmet'}`}>
                <i aria-hidden="true">{met === null ? '○' : met ? '✓' : '✕'}</i>{' '}
                {t(met === null ? 'writeOffs.open' : met ? 'writeOffs.met' : 'writeOffs.unmet')}
                {finding !== '' && `${t('word.colon')}${finding}`}
              </p>
            )}
            {row.mayJudge &&
              (asking === index ? (
                <Finding
                  before={finding}
                  limit={300}
                  save={(said) => judge(index, false, said)}
                  stop={() => ask(null)}
                />
              ) : (
                <p className="criterion-acts">
                  <Button size="small" onClick={() => judge(index, true)}>
                    {t('writeOffs.met')} {at === index && <kbd>y</kbd>}
                    <span className="hidden-text">{text}</span>
                  </Button>
                  <Button size="small" onClick={() => ask(index)}>
                    {t('writeOffs.unmet')} {at === index && <kbd>n</kbd>}
                    <span className="hidden-text">{text}</span>
                  </Button>
                </p>
              ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Finding(props: {
  readonly before: string
  readonly limit: number
  readonly save: (said: string) => void
  readonly stop: () => void
}) {
  const id = useId()
  const [said, setSaid] = useState(props.before)
  const field = useRef<HTMLInputElement>(null)
  // The field is what the key just asked for.
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="criterion-finding"
      onSubmit={(event) => {
        event.preventDefault()
        if (said.trim() !== '') props.save(said.trim())
      }}
      onKeyDown={(event) => event.key === 'Escape' && props.stop()}
    >
      <label htmlFor={id}>{t('writeOffs.finding')}</label>
      <input
        id={id}
        ref={field}
        maxLength={props.limit}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={said.trim() === ''}>
        {t('writeOffs.finding.save')}
      </Button>
      <Button size="small" onClick={props.stop}>
        {t('returns.review.stop')}
      </Button>
    </form>
  )
}
