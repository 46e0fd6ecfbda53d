import { drawPaper } from './draw-paper.ts'
import { intoMiddleThird } from './use-lighting.ts'

/** Brings a place of the text into the middle third of the paper. */
export function showPlace(paper: HTMLElement | null, place: number): void {
  const piece = pieceAt(paper, place)
  if (piece && paper) intoMiddleThird(paper, piece)
}

function pieceAt(paper: HTMLElement | null, place: number): Element | null {
  drawPaper(paper, { place })
  let found: Element | null = null
  for (const piece of paper?.querySelectorAll<HTMLElement>('[data-from]') ?? []) {
    if (Number(piece.dataset['from']) > place) break
    found = piece
  }
  return found
}
