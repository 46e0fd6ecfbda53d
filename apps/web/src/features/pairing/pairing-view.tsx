import type { Plan, Review } from '@tongtu/plan'
import { useState } from 'react'
import type { Pairing } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { itemLabel, itemTitle } from '../review/item-name.ts'
import { diffWords } from './diff-words.ts'
import { type Change, chosenPairs, type PairChoices, type PairRow, pairRows } from './pair-rows.ts'
import './pairing-view.css'

/** Old and new measures side by side: what stayed, what changed, what came and went. Nothing is lost unseen. */
export function PairingView(props: {
  readonly plan: Plan
  readonly oldText: string
  readonly review: Review
  readonly newText: string
  readonly pairing: Pairing
  readonly choices: PairChoices
  readonly choose: (measureId: string, draftMeasureId: string | null) => void
}) {
  const [withSame, setWithSame] = useState(false)
  const pairs = chosenPairs(props.pairing, props.choices)
  const rows = pairRows({ ...props, pairs })
  const count = (change: Change) => rows.filter((row) => row.change === change).length
  const free = rows.filter((row) => row.change === 'added')
  const shown = rows.filter((row) => withSame || row.change !== 'same')
  return (
    <section className="pairing">
      <h2>{t('pair.title')}</h2>
      <p className="quiet">
        {t('pair.line', {
          old: pairs.length,
          same: count('same'),
          text: count('text'),
          target: count('target'),
          gone: count('gone'),
          added: count('added'),
        })}
      </p>
      <div className="paper">
        <table className="pair-table">
          <caption>{t('pair.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pair.column.state')}</th>
              <th scope="col">{t('pair.column.old')}</th>
              <th scope="col">{t('pair.column.diff')}</th>
              <th scope="col">{t('pair.column.pick')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PairLine
                key={row.measure?.id ?? row.draftMeasure?.id ?? ''}
                row={row}
                free={free}
                newText={props.newText}
                oldText={props.oldText}
                choose={props.choose}
              />
            ))}
          </tbody>
        </table>
      </div>
      {count('same') > 0 && (
        <button type="button" className="link-button" onClick={() => setWithSame(!withSame)}>
          {withSame ? t('pair.hide.same') : t('pair.show.same', { n: count('same') })}
        </button>
      )}
    </section>
  )
}

function PairLine(props: {
  readonly row: PairRow
  readonly free: readonly PairRow[]
  readonly oldText: string
  readonly newText: string
  readonly choose: (measureId: string, draftMeasureId: string | null) => void
}) {
  const { row } = props
  const oldTitle = row.measure
    ? `${row.measure.no ?? ''} ${row.measure.title ?? row.before.slice(0, 24)}`.trim()
    : t('word.none')
  const options = [
    ...(row.draftMeasure && row.measure ? [row.draftMeasure] : []),
    ...props.free.flatMap((one) => one.draftMeasure ?? []),
  ]
  return (
    <tr className={`pair-${row.change}`}>
      <td>
        <span className="pair-state">{t(`pair.${row.change}`)}</span>
      </td>
      <th scope="row">{oldTitle}</th>
      <td>
        {row.change === 'target' && (
          <p className="pair-targets">
            {t('pair.target.now', {
              before: row.targetsBefore || t('word.none'),
              after: row.targetsAfter || t('word.none'),
            })}
          </p>
        )}
        <Diff before={row.before} after={row.after} />
      </td>
      <td>
        {row.measure && (
          <select
            aria-label={t('pair.pick.of', { measure: oldTitle })}
            value={row.draftMeasure?.id ?? ''}
            onChange={(event) => props.choose(row.measure?.id ?? '', event.target.value || null)}
          >
            <option value="">{t('pair.none')}</option>
            {options.map((measure) => {
              const item = { type: 'measure', id: measure.id, span: measure.span, measure } as const
              return (
                <option key={measure.id} value={measure.id}>
                  {itemLabel(item)} {itemTitle(item, props.newText)}
                </option>
              )
            })}
          </select>
        )}
      </td>
    </tr>
  )
}

function Diff({ before, after }: { readonly before: string; readonly after: string }) {
  let place = 0
  return (
    <p className="diff">
      {diffWords(before, after).map((part) => {
        const key = `${place}${part.kind}`
        place += part.text.length
        if (part.kind === 'removed') return <del key={key}>{part.text}</del>
        return part.kind === 'added' ? <ins key={key}>{part.text}</ins> : <span key={key}>{part.text}</span>
      })}
    </p>
  )
}
