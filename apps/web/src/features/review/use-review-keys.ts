import { historyKeys, useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import type { ItemAct } from './item/item-card.tsx'
import { itemLabel } from './item-name.ts'
import type { ItemActs } from './use-item-acts.ts'
import { type FocusItem, focusedItem } from './use-item-focus.ts'
import type { ReviewSession } from './use-review-session.ts'
import type { ReviewView } from './use-review-view.ts'
import type { SelectedWords } from './use-selected-words.ts'

/** The letters and arrows of the review: every act without a mouse. */
export function useReviewKeys(props: {
  readonly session: ReviewSession
  readonly view: ReviewView
  readonly acts: ItemActs
  readonly selected: SelectedWords
  readonly makeSelected: () => void
  readonly focusItem: FocusItem
  readonly goToNextDoubt: (by: 1 | -1) => void
}): void {
  const { acts, focusItem, selected, session } = props
  const { items, visible, accepted } = props.view

  const onCurrent = (kind: ItemAct) => () => {
    const id = focusedItem() ?? (elsewhere() ? undefined : visible.find((row) => !accepted.has(row.item.id))?.item.id)
    if (!id) return
    if (kind === 'accept' && accepted.has(id)) acts.perform('reopen', id)
    else acts.perform(kind, id)
  }
  const onMeasure = (kind: ItemAct) => () => {
    const item = items.find((one) => one.id === focusedItem())
    if (item?.type === 'measure') acts.perform(kind, item.id)
    else if (item) notify(t('review.only.measure', { what: itemLabel(item) }))
  }
  const move = (by: number) => () => {
    const at = visible.findIndex((row) => row.item.id === focusedItem())
    focusItem(visible[Math.max(0, at + by)]?.item.id)
  }
  const within = (by: number) => () => {
    const card = document.activeElement?.closest('[data-item]')
    if (!card) return
    const stops = [card as HTMLElement, ...card.querySelectorAll<HTMLElement>('[data-inner]')]
    stops[stops.indexOf(document.activeElement as HTMLElement) + by]?.focus({ preventScroll: true })
  }
  useKeys({
    a: onCurrent('accept'),
    e: onCurrent('edit'),
    m: onMeasure('merge'),
    s: onMeasure('split'),
    // Nothing is deleted that the reader does not stand on.
    d: () => focusedItem() && onCurrent('delete')(),
    t: () => (selected.item ? props.makeSelected() : onCurrent('target')()),
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    ArrowRight: within(1),
    ArrowLeft: within(-1),
    n: () => props.goToNextDoubt(1),
    N: () => props.goToNextDoubt(-1),
    Space: () => onCurrent('peek')(),
    Escape: () => (acts.open ? acts.close() : selected.clear()),
    ...historyKeys(session),
  })
}

/**
 * Whether the focus stands on something outside the review, as a link of the navigation: letters are not meant for it.
 * The heading of a page and the page itself hold it only because the page was just opened.
 */
function elsewhere(): boolean {
  const focused = document.activeElement
  if (focused === null || focused === document.body || focused.matches('h1, main')) return false
  return focused.closest('.review') === null
}
