import { attribute, type HtmlElement } from './parse-page.ts'

/** Elements that hold no text of the document. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'object',
  'svg',
  'canvas',
  'audio',
  'video',
  'select',
  'option',
  'button',
  'textarea',
  'nav',
  'rt',
  'rp',
])

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))/i

/** False for scripts, controls, navigation and whatever the page itself hides. */
export function isShown(element: HtmlElement): boolean {
  if (silent.has(element.tagName)) return false
  if (attribute(element, 'hidden') !== undefined) return false
  if (attribute(element, 'role') === 'navigation') return false
  const style = attribute(element, 'style')
  return style === undefined || !hiddenStyle.test(style)
}

const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)

/** True for elements that begin on a line of their own. */
export const isBlock = (element: HtmlElement): boolean => blocks.has(element.tagName)
