import { t } from '../../app/locale/messages.ts'
import { itemLabel } from './item-name.ts'
import type { SelectedWords } from './use-selected-words.ts'

const SHOWN = 28

/** Offers to make a target of the words selected on the paper; an indicator row has cells instead. */
export function SelectionBar(props: {
  readonly selected: SelectedWords
  readonly text: string
  readonly make: () => void
}) {
  const { span, item } = props.selected
  if (!span || !item || item.type === 'indicator') return null
  return (
    <div className="selection-bar">
      <span>{t('review.selected', { words: props.text.slice(...span).slice(0, SHOWN) })}</span>
      <button type="button" onClick={props.make}>
        {t('review.selected.make', { item: itemLabel(item) })} <kbd>T</kbd>
      </button>
    </div>
  )
}
