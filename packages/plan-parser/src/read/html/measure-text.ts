import { isShown } from './is-shown.ts'
import { type HtmlElement, isElement, isText } from './parse-page.ts'

/** Characters shown inside an element, and how many of them are links. */
export interface TextMeasure {
  readonly chars: number
  readonly linked: number
}

const nothing: TextMeasure = { chars: 0, linked: 0 }

/** Measures every shown element below `root` once, so that later questions cost nothing. */
export function measureText(root: HtmlElement): ReadonlyMap<HtmlElement, TextMeasure> {
  const measures = new Map<HtmlElement, TextMeasure>()
  const measure = (element: HtmlElement, isLink: boolean): TextMeasure => {
    if (!isShown(element)) return nothing
    let chars = 0
    let linked = 0
    for (const child of element.childNodes) {
      if (isText(child)) {
        const length = child.value.replace(/\s+/g, '').length
        chars += length
        if (isLink) linked += length
      } else if (isElement(child)) {
        const inside = measure(child, isLink || child.tagName === 'a')
        chars += inside.chars
        linked += inside.linked
      }
    }
    const total = { chars, linked }
    measures.set(element, total)
    return total
  }
  measure(root, false)
  return measures
}
