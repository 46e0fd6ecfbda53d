import { writeNumeral } from '../docx/write-numeral.ts'
import { attribute, type HtmlElement, isElement } from './parse-page.ts'

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'cjk-heavenly-stem': 'ideographTraditional',
  'decimal-leading-zero': 'decimalZero',
}

/** Chinese counters are followed by 、, all others by a full stop, as browsers print them. */
const stopAfter = (format: string) => (/chinese|ideograph/i.test(format) ? '、' : '.')

/**
 * The numbers that a browser prints before the items of an ordered list, in order; '' where it prints none. An item
 * whose text brings a numeral of its own gets no second one: see `hasOwnNumeral`.
 */
export function listLabels(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const labels = new Map<HtmlElement, string>()
  if (list.tagName !== 'ol') return labels
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attribute(list, 'style') ?? '')?.[1]?.toLowerCase()
  if (style === 'none') return labels
  const kind = style ?? attribute(list, 'type') ?? '1'
  const format = (Object.hasOwn(formats, kind) ? formats[kind] : undefined) ?? 'decimal'
  const items = list.childNodes.filter((child): child is HtmlElement => isElement(child) && child.tagName === 'li')
  const isReversed = attribute(list, 'reversed') !== undefined
  let next = wholeNumber(list, 'start') ?? (isReversed ? items.length : 1)
  for (const item of items) {
    next = wholeNumber(item, 'value') ?? next
    labels.set(item, `${writeNumeral(next, format)}${stopAfter(format)} `)
    next += isReversed ? -1 : 1
  }
  return labels
}

/** True for `（二）…`, `3．…`, `第四条…`, `①…`. */
export const hasOwnNumeral = (text: string): boolean =>
  /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十百]{1,4}[)）.．、]|第[0-9一二三四五六七八九十百]{1,4}[章节条项]|[①-⑳])/u.test(
    text,
  )

function wholeNumber(element: HtmlElement, name: string): number | null {
  const text = attribute(element, name)?.trim() ?? ''
  return /^-?\d{1,7}$/.test(text) ? Number(text) : null
}
