import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { drawPaper } from './draw-paper.ts'

const REST = 80

/**
 * Lights both twins of a figure when the pointer rests on one or the keyboard focuses it. Works on the DOM alone, by
 * `data-k`, so hundreds of items light without a render. From the right, the paper scrolls the sentence to its middle
 * third and goes back when the pointer leaves; from the paper, the item on the right is drawn and brought into view.
 */
export function useLighting(
  paper: RefObject<HTMLElement | null>,
  items: RefObject<HTMLElement | null>,
  reveal: (itemId: string) => void,
): void {
  useEffect(() => {
    const left = paper.current
    const right = items.current
    if (!left || !right) return
    let timer = 0
    let litBy: Element | null = null
    let home: number | null = null

    const clear = () => {
      for (const lit of document.querySelectorAll('.lit, .lit-item')) lit.classList.remove('lit', 'lit-item')
      litBy = null
    }
    const light = (from: Element, key: string, byKeyboard: boolean) => {
      if (litBy === from) return
      clear()
      litBy = from
      if (left.contains(from)) flushSync(() => reveal(key.split(':')[0] ?? key))
      else if (!left.querySelector(`[data-k~="${CSS.escape(key)}"]`)) drawPaper(left, { key })
      const item = isItem(key)
      for (const twin of document.querySelectorAll(`[data-k~="${CSS.escape(key)}"]`)) {
        twin.classList.add(item ? 'lit-item' : 'lit')
      }
      const other = left.contains(from) ? right : left
      const twin = other.querySelector(`[data-k~="${CSS.escape(key)}"]`)
      if (!twin || (item && !byKeyboard && inView(other, twin))) return
      if (other === left && !byKeyboard && home === null) home = left.scrollTop
      intoMiddleThird(other, twin)
    }
    const keyOf = (element: Element) => {
      const keys = element.getAttribute('data-k')?.split(' ') ?? []
      return keys.find((key) => key.includes(':t')) ?? keys.find((key) => key.includes(':u')) ?? keys.find(isItem)
    }
    const over = (event: Event) => {
      const from = event.target instanceof Element ? event.target.closest('[data-k]') : null
      const key = from && keyOf(from)
      clearTimeout(timer)
      if (from && key) timer = window.setTimeout(() => light(from, key, false), REST)
    }
    const focused = (event: Event) => {
      const from = event.target instanceof Element ? event.target.closest('[data-k]') : null
      const key = from && keyOf(from)
      clearTimeout(timer)
      if (from && key) {
        home = null
        light(from, key, true)
      }
    }
    const leave = () => {
      clearTimeout(timer)
      clear()
      if (home !== null) left.scrollTop = home
      home = null
    }
    for (const side of [left, right]) {
      side.addEventListener('pointerover', over)
      side.addEventListener('pointerleave', leave)
      side.addEventListener('focusin', focused)
    }
    return () => {
      clearTimeout(timer)
      for (const side of [left, right]) {
        side.removeEventListener('pointerover', over)
        side.removeEventListener('pointerleave', leave)
        side.removeEventListener('focusin', focused)
      }
    }
  }, [paper, items, reveal])
}

const isItem = (key: string) => !key.includes(':')

/** Scrolls a pane, and only it, so that the element stands in its middle third; leaves it alone if it does already. */
export function intoMiddleThird(pane: Element, element: Element): void {
  const frame = pane.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  const middle = box.top + Math.min(box.height, frame.height) / 2 - frame.top
  if (middle > frame.height / 3 && middle < (frame.height * 2) / 3) return
  pane.scrollTop += middle - frame.height / 2
}

function inView(pane: Element, element: Element): boolean {
  const frame = pane.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  return box.bottom > frame.top + 24 && box.top < frame.bottom - 24
}
