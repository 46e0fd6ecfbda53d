import { evidencePath } from '../../api/evidence-path.ts'
import type { ReturnRow } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { CaseState } from '../cases/case-state.tsx'
import { WordDiff } from '../pairing/word-diff.tsx'
import { ReturnDecisions, type ReturnDecisionsProps } from './return-decisions.tsx'
import './return-review.css'

/** One return as it is checked: this month against the last, changed words marked, and what may be decided. */
export function ReturnReview(props: ReturnDecisionsProps) {
  const { row } = props
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
        {row.evidence.length > 0 && (
          <Line name={t('returns.evidence')}>
            <ul>
              {row.evidence.map(({ id, fileName }) => (
                <li key={id}>
                  <a href={evidencePath(id)}>{fileName}</a>
                </li>
              ))}
            </ul>
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
      <ReturnDecisions {...props} />
    </article>
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
