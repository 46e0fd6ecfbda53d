import type { Span } from '@tongtu/plan'

/** The place in the source of what is selected on the paper; null when nothing, or something else, is selected. */
export function selectedSpan(paper: HTMLElement): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const from = placeOf(paper, range.startContainer, range.startOffset)
  const to = placeOf(paper, range.endContainer, range.endOffset)
  return from === null || to === null || to <= from ? null : [from, to]
}

function placeOf(paper: HTMLElement, node: Node, offset: number): number | null {
  if (!paper.contains(node)) return null
  if (node instanceof Text) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-from]')
    return piece ? Number(piece.dataset['from']) + offset : null
  }
  const child = node.childNodes[offset] ?? null
  const next =
    child instanceof Element ? (child.matches('[data-from]') ? child : child.querySelector('[data-from]')) : null
  return next instanceof HTMLElement ? Number(next.dataset['from']) : null
}
