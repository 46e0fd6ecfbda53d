import { blankTarget, type Comparator, type ReviewItem, type Target } from '@tongtu/plan'
import { t, word } from '../../../app/locale/messages.ts'

const COMPARATORS: readonly Comparator[] = ['=', '>=', '<=', '>', '<', 'range', 'qualitative']

/** One target as a row of fields. */
export function TargetFields(props: {
  readonly target: Target
  readonly change: (patch: Partial<Target>) => void
  readonly remove: () => void
}) {
  const { target, change } = props
  const worded = target.comparator === 'qualitative' || (target.value === null && target.words !== null)
  const field = (name: 'metric' | 'value' | 'valueTo' | 'unit' | 'due' | 'words' | 'perUnit', label: string) => (
    <input
      className={`tf-${name}`}
      aria-label={label}
      placeholder={label}
      value={target[name] ?? ''}
      onChange={(event) => change(changed(target, name, event.target.value))}
    />
  )
  return (
    <div className="target-fields">
      {field('metric', t('edit.metric'))}
      <select
        className="tf-comparator"
        aria-label={t('edit.comparator')}
        value={target.comparator}
        onChange={(event) => change({ comparator: event.target.value as Comparator })}
      >
        {COMPARATORS.map((one) => (
          <option key={one} value={one}>
            {word('comparator', one)}
          </option>
        ))}
      </select>
      {worded ? field('words', t('edit.words')) : field('value', t('edit.value'))}
      {target.comparator === 'range' && field('valueTo', t('edit.valueTo'))}
      {!worded && field('unit', t('edit.unit'))}
      {field('due', t('edit.target.due'))}
      {field('perUnit', t('edit.target.perUnit'))}
      {(['annual', 'strive', 'approx'] as const).map((name) => (
        <label key={name} className="tf-flag">
          <input
            type="checkbox"
            checked={target[name]}
            onChange={(event) => change({ [name]: event.target.checked })}
          />
          {t(`edit.target.${name}`)}
        </label>
      ))}
      <button type="button" className="link-button" onClick={props.remove}>
        {t('edit.target.remove')}
      </button>
    </div>
  )
}

/** A figure that a person typed is no longer one that the words imply. */
function changed(target: Target, name: string, typed: string): Partial<Target> {
  const value = typed || (name === 'metric' ? '' : null)
  const printed = target.implied && (name === 'value' || name === 'unit') ? { implied: false, words: null } : {}
  return { [name]: value, ...printed }
}

/** A new target that a person fills in; it claims no words of the text. */
export function newTarget(item: ReviewItem): Target {
  const end = item.span[1]
  return { ...blankTarget, due: item.type === 'measure' ? item.measure.due : null, span: [end, end] }
}
