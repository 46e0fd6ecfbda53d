import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { intoMiddleThird } from '../source-reader/use-lighting.ts'
import type { ItemRow } from './item-list.tsx'

/** Puts the focus on an item's card, drawn first if it is not, and brings it into the middle of the list; an item not in the list has none. */
export type FocusItem = (id: string | undefined) => void

/**
 * The focus of the list. When the card that has it leaves the list by itself, as one whose last doubt went away while
 * only doubted ones are shown, the focus goes to the nearest that is left instead of nowhere; when a card comes back
 * because the act that took it away was undone, the focus goes to it, so that the next letter is meant for it.
 */
export function useItemFocus(
  list: RefObject<HTMLElement | null>,
  visible: readonly ItemRow[],
  reveal: (id: string) => void,
): FocusItem {
  const focused = useRef<string | undefined>(undefined)
  const before = useRef(visible)
  const gone = useRef(new Set<string>())
  /** Where the focus is on its way to: a card that leaves meanwhile does not send it elsewhere. */
  const heading = useRef<string | undefined>(undefined)
  const focusItem = useCallback<FocusItem>(
    (id) => {
      if (!id) return
      reveal(id)
      heading.current = id
      requestAnimationFrame(() => {
        if (heading.current === id) heading.current = undefined
        const card = document.getElementById(`item-${id}`)
        card?.focus({ preventScroll: true })
        if (card && list.current) intoMiddleThird(list.current, card)
      })
    },
    [list, reveal],
  )
  useEffect(() => {
    const note = () => {
      focused.current = focusedItem()
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    const was = before.current
    before.current = visible
    if (was === visible) return
    const left = new Set(visible.map((row) => row.item.id))
    const back = visible.find((row) => gone.current.has(row.item.id))
    for (const { item } of was) if (!left.has(item.id)) gone.current.add(item.id)
    for (const id of left) gone.current.delete(id)
    if (back && document.activeElement?.matches('body, [data-item], [data-item] *, .notice *')) focusItem(back.item.id)
    if (document.activeElement !== document.body || left.has(heading.current ?? '')) return
    const at = was.findIndex((row) => row.item.id === focused.current)
    if (at < 0 || left.has(was[at]?.item.id ?? '')) return
    const isLeft = (row: ItemRow) => left.has(row.item.id)
    focusItem((was.slice(at).find(isLeft) ?? was.slice(0, at).findLast(isLeft))?.item.id)
  }, [visible, focusItem])
  return focusItem
}

/** The item whose card, or something in it, has the focus. */
export function focusedItem(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item']
}
