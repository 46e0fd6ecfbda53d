import { useQuery } from '@tanstack/react-query'
import {
  assignSameAsAbove,
  assignSupporting,
  assignUnits,
  type DraftMeasure,
  type ReviewItem,
  reviewProgress,
  unknownUnits,
} from '@tongtu/plan'
import { useEffect, useMemo, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { historyKeys, useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { Empty } from '../../app/states/empty.tsx'
import { itemLabel, itemTitle } from '../review/item-name.ts'
import type { ReviewSession } from '../review/use-review-session.ts'
import { Mark } from '../targets/target-marks.tsx'
import type { Settle } from './typed-words.ts'
import { UnitCombobox } from './unit-combobox.tsx'
import { UnitsField } from './units-field.tsx'
import { UnknownUnits } from './unknown-units.tsx'
import './assign-step.css'

/** Every measure gets a lead unit: who answers for which promise? */
export function AssignStep(props: {
  readonly session: ReviewSession
  /** Takes what is typed and not taken yet; false when something cannot be. */
  readonly settle: Settle
}) {
  const { session, settle } = props
  const { review, text, act } = session
  const { measures } = review.draft
  const units = useQuery({ queryKey: ['units'], queryFn: api.units })
  const progress = reviewProgress(review)
  const [all, setAll] = useState(progress.assigned === progress.measures)
  // Rows stay while they are being worked on: one that has just got its unit must not slip away under the cursor.
  const [kept, setKept] = useState(() => openIds(measures))
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  /** The measure whose text is open: whose job it is stands there. */
  const [read, setRead] = useState<string | null>(null)
  const [lastPicked, setLastPicked] = useState<string | null>(null)

  const keptIds = new Set(kept)
  const rows = all ? measures : measures.filter((one) => keptIds.has(one.id))
  const order = rows.map((one) => one.id)
  const choices = useMemo(() => choicesOf(units.data ?? [], measures), [units.data, measures])
  const unknown = units.data
    ? unknownUnits(
        review.draft,
        units.data.flatMap((unit) => [unit.name, ...unit.aliases]),
      )
    : []

  const focusRow = (at: number) =>
    document.getElementById(`lead-${order[Math.max(0, Math.min(at, order.length - 1))]}`)?.focus()
  const choose = (id: string, name: string, leaving: boolean) => {
    const ids = picked.has(id) ? [...picked] : [id]
    act((now) => assignUnits(now, ids, { lead: [name] }))
    notify(
      ids.length > 1
        ? t('assign.set.many', { n: ids.length, unit: name })
        : t('assign.set', { measure: nameOf(measures, id, text), unit: name }),
      { undo: session.undo },
    )
    setPicked(new Set())
    if (leaving) return
    const after = order.findIndex((one, at) => at > order.indexOf(id) && !ids.includes(one))
    focusRow(after < 0 ? order.indexOf(id) : after)
  }
  const same = (id: string) => {
    const next = assignSameAsAbove(review, id, order)
    const measure = nameOf(measures, id, text)
    if (next === review) notify(t('assign.same.none', { measure }))
    else {
      act((now) => assignSameAsAbove(now, id, order))
      notify(t('assign.same.done', { measure, ...filledUnits(measures, next.draft.measures, id) }), {
        undo: session.undo,
      })
    }
    focusRow(order.indexOf(id) + 1)
  }
  const support = (measure: DraftMeasure, names: readonly string[]) => {
    act((now) => assignSupporting(now, measure.id, names))
    const units = names.join(t('word.listComma')) || t('word.none')
    notify(t('assign.supporting.set', { measure: nameOf(measures, measure.id, text), units }), { undo: session.undo })
  }
  const pick = (id: string, extend: boolean) => {
    const next = new Set(picked)
    const from = extend && lastPicked ? order.indexOf(lastPicked) : order.indexOf(id)
    const to = order.indexOf(id)
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
    if (extend && lastPicked) for (const one of range) next.add(one)
    else if (!next.delete(id)) next.add(id)
    setPicked(next)
    setLastPicked(id)
    if (!extend) focusRow(to + 1)
  }
  useEffect(() => focusFirst(), [])
  // The box of a unit has the same letter; here it is meant for whatever else of a row has the focus.
  const pickFocused = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-measure]')
    if (row?.dataset['measure']) pick(row.dataset['measure'], event.shiftKey)
  }
  useKeys({ ...historyKeys(session), x: pickFocused, X: pickFocused })

  return (
    <div className="assign">
      <div className="assign-head">
        <p className="assign-count">
          <b>{t('assign.count', { assigned: progress.assigned, measures: progress.measures })}</b>
          <progress value={progress.assigned} max={progress.measures} aria-label={t('assign.title')} />
        </p>
        <fieldset className="segments">
          <legend className="hidden-text">{t('assign.filter')}</legend>
          {[false, true].map((one) => (
            <label key={String(one)} className={all === one ? 'segment-on' : ''}>
              <input
                type="radio"
                name="assign-shown"
                checked={all === one}
                onChange={() => {
                  if (!settle()) return
                  setAll(one)
                  setKept(openIds(measures))
                }}
              />
              {one
                ? t('assign.filter.all', { n: progress.measures })
                : t('assign.filter.open', { n: progress.measures - progress.assigned })}
            </label>
          ))}
        </fieldset>
        {picked.size > 0 && (
          <p className="assign-picked">
            {t('assign.picked', { n: picked.size })}{' '}
            <button type="button" className="link-button" onClick={() => setPicked(new Set())}>
              {t('assign.picked.clear')}
            </button>
          </p>
        )}
      </div>
      {rows.length === 0 ? (
        <div className="paper">
          <Empty title={t('assign.done.title')} text={t('assign.done.text')} />
        </div>
      ) : (
        <div className="paper">
          <table className="assign-table">
            <caption>{t('assign.caption')}</caption>
            <thead>
              <tr>
                <th scope="col" className="assign-pick">
                  {t('assign.column.pick')}
                </th>
                <th scope="col" className="num">
                  {t('assign.column.no')}
                </th>
                <th scope="col" className="assign-measure">
                  {t('assign.column.measure')}
                </th>
                <th scope="col" className="assign-lead">
                  {t('assign.column.lead')}
                </th>
                <th scope="col">{t('assign.column.supporting')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((measure, at) => (
                <tr key={measure.id} data-measure={measure.id} className={picked.has(measure.id) ? 'row-picked' : ''}>
                  <td className="assign-pick">
                    <input
                      type="checkbox"
                      aria-label={t('assign.pick.of', { measure: nameOf(measures, measure.id, text) })}
                      checked={picked.has(measure.id)}
                      tabIndex={-1}
                      onChange={(event) => pick(measure.id, (event.nativeEvent as MouseEvent).shiftKey)}
                    />
                  </td>
                  <td className="num">{measure.no ?? t('word.none')}</td>
                  <th scope="row">
                    {itemTitle(asItem(measure), text)}{' '}
                    <button
                      type="button"
                      className="link-button assign-read"
                      aria-expanded={read === measure.id}
                      onClick={() => setRead(read === measure.id ? null : measure.id)}
                    >
                      {t('review.original')}
                      <span className="hidden-text">{nameOf(measures, measure.id, text)}</span>
                    </button>
                    {read === measure.id && (
                      <blockquote className="assign-text" aria-label={t('review.text')}>
                        {text.slice(...measure.span)}
                      </blockquote>
                    )}
                  </th>
                  <td className="assign-lead" data-label={t('assign.column.lead')}>
                    <div className="assign-cell">
                      <UnitCombobox
                        id={`lead-${measure.id}`}
                        label={t('assign.lead.of', { measure: nameOf(measures, measure.id, text) })}
                        value={measure.leadUnits.map((unit) => unit.name).join(t('word.listComma'))}
                        choices={choices}
                        choose={(name, leaving) => choose(measure.id, name, leaving)}
                        same={() => same(measure.id)}
                        pick={(extend) => pick(measure.id, extend)}
                        move={(by) => focusRow(at + by)}
                      />
                      {at > 0 && (
                        <button
                          type="button"
                          className="same-button"
                          tabIndex={-1}
                          title={t('assign.same.title')}
                          onClick={() => same(measure.id)}
                        >
                          {t('assign.same')}
                        </button>
                      )}
                      {measure.leadUnits.length > 0 && !measure.leadExplicit && (
                        <Mark text="mark.convention" title={t('mark.convention.title')} />
                      )}
                    </div>
                  </td>
                  <td data-label={t('assign.column.supporting')}>
                    <UnitsField
                      id={`supporting-${measure.id}`}
                      label={t('assign.supporting.of', { measure: nameOf(measures, measure.id, text) })}
                      names={measure.supportingUnits.map((unit) => unit.name)}
                      elsewhere={measure.leadUnits.map((unit) => unit.name)}
                      choices={choices}
                      set={(names) => support(measure, names)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unknown.length > 0 && <UnknownUnits unknown={unknown} units={units.data ?? []} />}
    </div>
  )
}

/** What repeating the row above has filled in, in words. */
function filledUnits(before: readonly DraftMeasure[], after: readonly DraftMeasure[], id: string) {
  const [was, is] = [before, after].map((all) => all.find((one) => one.id === id))
  const words = (role: 'leadUnits' | 'supportingUnits') =>
    was?.[role].length === 0 ? is?.[role].map(({ name }) => name).join(t('word.listComma')) : ''
  const [lead, supporting] = [words('leadUnits'), words('supportingUnits')]
  const units = [
    lead && `${t('assign.column.lead')}${lead}`,
    supporting && `${t('assign.column.supporting')}${supporting}`,
  ]
  return { units: units.filter(Boolean).join(t('word.comma')) }
}

function openIds(measures: readonly DraftMeasure[]): string[] {
  return measures.filter((one) => one.leadUnits.length === 0).map((one) => one.id)
}

function focusFirst(): void {
  document.querySelector<HTMLElement>('.assign-lead [role="combobox"]')?.focus({ preventScroll: true })
}

function asItem(measure: DraftMeasure): ReviewItem {
  return { type: 'measure', id: measure.id, span: measure.span, measure }
}

function nameOf(measures: readonly DraftMeasure[], id: string, text: string): string {
  const measure = measures.find((one) => one.id === id)
  return measure ? `${itemLabel(asItem(measure))} ${itemTitle(asItem(measure), text)}` : ''
}

/** Units of the registry, then those that only this document names. */
function choicesOf(units: readonly { name: string; aliases: readonly string[] }[], measures: readonly DraftMeasure[]) {
  const known = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]))
  const named = new Set(measures.flatMap((one) => [...one.leadUnits, ...one.supportingUnits].map((unit) => unit.name)))
  return [...units, ...[...named].filter((name) => !known.has(name)).map((name) => ({ name, aliases: [] }))]
}
