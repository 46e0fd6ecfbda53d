import type { DraftMeasure, MeasureKind, ReviewItem, Target, UnitMention } from '@tongtu/plan'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { t, word } from '../../../app/locale/messages.ts'
import { itemLabel } from '../item-name.ts'
import { newTarget, TargetFields } from './target-fields.tsx'
import './item-editor.css'

export interface ItemPatch {
  readonly title: string | null
  readonly targets: readonly Target[]
  readonly measure?: Pick<DraftMeasure, 'kind' | 'leadUnits' | 'supportingUnits' | 'leadExplicit' | 'due'>
  readonly indicator?: {
    readonly unit: string | null
    readonly category: string | null
    readonly attribute: string | null
  }
}

const KINDS: readonly MeasureKind[] = ['key_work', 'reform', 'flagship', 'lever', 'best_practice', 'pilot', 'project']

/** The fields of one item in place of its card. Ctrl+Enter saves, Esc leaves everything as it was. */
export function ItemEditor(props: {
  readonly item: ReviewItem
  readonly save: (patch: ItemPatch) => void
  readonly cancel: () => void
}) {
  const { item } = props
  const measure = item.type === 'measure' ? item.measure : null
  const indicator = item.type === 'indicator' ? item.indicator : null
  const [targets, setTargets] = useState<readonly Target[]>(
    item.type === 'goal' ? item.goal.targets : (measure?.targets ?? []),
  )
  const [error, setError] = useState('')

  const submit = (form: HTMLFormElement) => {
    const nameless = targets.findIndex((target) => !target.metric.trim())
    if (nameless >= 0) return setError(t('edit.error.title', { n: nameless + 1 }))
    const field = (name: string) => String(new FormData(form).get(name) ?? '').trim() || null
    props.save({
      title: field('title'),
      targets,
      ...(measure
        ? {
            measure: {
              kind: field('kind') as MeasureKind | null,
              leadUnits: unitsFrom(field('lead'), measure),
              supportingUnits: unitsFrom(field('supporting'), measure),
              leadExplicit: true,
              due: field('due'),
            },
          }
        : {}),
      ...(indicator
        ? { indicator: { unit: field('unit'), category: field('category'), attribute: field('attribute') } }
        : {}),
    })
  }
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      props.cancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      submit(event.currentTarget)
    }
  }
  const text = (name: string, label: string, value: string | null, hint?: string) => (
    <label className="field">
      <span>{label}</span>
      <input name={name} defaultValue={value ?? ''} />
      {hint && <small>{hint}</small>}
    </label>
  )
  return (
    <form
      className="editor"
      data-item={item.id}
      aria-label={`${t('review.edit.title')} ${itemLabel(item)}`}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      {error && (
        <p className="editor-error" role="alert">
          {error}
        </p>
      )}
      <div className="editor-fields">
        <label className="field field-wide">
          <span>{indicator ? t('edit.name') : t('edit.title')}</span>
          {/* biome-ignore lint/a11y/noAutofocus: the editor opens by a key of the card it replaces */}
          <input name="title" autoFocus defaultValue={(measure ?? indicatorTitle(item)).title ?? ''} />
        </label>
        {measure && (
          <>
            {text('lead', t('edit.lead'), names(measure.leadUnits), t('edit.units.hint'))}
            {text('supporting', t('edit.supporting'), names(measure.supportingUnits))}
            {text('due', t('edit.due'), measure.due, t('edit.due.hint'))}
            <label className="field">
              <span>{t('edit.kind')}</span>
              <select name="kind" defaultValue={measure.kind ?? ''}>
                <option value="">{t('edit.kind.none')}</option>
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {word('measureKind', kind)}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        {indicator && (
          <>
            {text('unit', t('edit.unit'), indicator.unit)}
            {text('category', t('edit.category'), indicator.category)}
            {text('attribute', t('edit.attribute'), indicator.attribute)}
          </>
        )}
      </div>
      {!indicator && (
        <fieldset className="editor-targets">
          <legend>{t('edit.targets')}</legend>
          {targets.map((target, at) => (
            <TargetFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a target is known by its place in the list
              key={at}
              target={target}
              change={(patch) => setTargets(targets.map((one, i) => (i === at ? { ...one, ...patch } : one)))}
              remove={() => setTargets(targets.filter((_, i) => i !== at))}
            />
          ))}
          <button type="button" className="link-button" onClick={() => setTargets([...targets, newTarget(item)])}>
            {t('review.addTarget')}
          </button>
        </fieldset>
      )}
      <div className="editor-acts">
        <Button type="primary" htmlType="submit">
          {t('edit.save')} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button onClick={props.cancel}>{t('review.cancel')}</Button>
      </div>
    </form>
  )
}

function indicatorTitle(item: ReviewItem): { title: string | null } {
  return { title: item.type === 'goal' ? item.goal.title : item.type === 'indicator' ? item.indicator.name : null }
}

function names(units: readonly UnitMention[]): string {
  return units.map((unit) => unit.name).join(t('word.listComma'))
}

/** Units by name; one that the text mentions keeps its place, another has the empty span at the measure's end. */
function unitsFrom(list: string | null, measure: DraftMeasure): UnitMention[] {
  const known = [...measure.leadUnits, ...measure.supportingUnits]
  return (list ?? '')
    .split(/[、，,;；\s]+/)
    .filter(Boolean)
    .map((name) => known.find((unit) => unit.name === name) ?? { name, span: [measure.span[1], measure.span[1]] })
}
