import { literalPattern } from '@tongtu/kernel'
import type { Measure } from './plan.ts'
import { isDeadlineAlone } from './words/deadline-alone.ts'

type Titled = Pick<Measure, 'title' | 'printedTitle' | 'duties'>

/**
 * What a measure sets as its task: the printed text without its numeral, its units and a deadline that stands in a cell
 * of its own; they have columns of their own. A measure that was merged has these of every part, none of which is text.
 * A title that a person gave takes the place of the printed one.
 */
export function taskText(measure: Measure, text: string): string {
  const numeral = measure.noRaw ?? ''
  const printed = same(text.slice(0, numeral.length), numeral)
  const [first = '', ...more] = partsOf(printed ? text.slice(numeral.length) : text, numeral)
  return sentences([ownText(measure, first), ...more.map((part) => ownText({ ...measure, title: null }, part))])
}

/** Parts one behind the other, each but the last closed by a full stop where it does not end a sentence itself. */
function sentences(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '')
  const closed = (part: string) => (/[。；;]$/.test(part) ? part : `${part}。`)
  return [...said.slice(0, -1).map(closed), ...said.slice(-1)].join('')
}

/** The part of a measure that begins with its own numeral, and those merged into it, their numerals taken off. */
function partsOf(text: string, numeral: string): string[] {
  const opening = openingLike(numeral.trim())
  if (opening === null) return [text]
  const parts: string[][] = [[]]
  let ended = false
  for (const line of text.split('\n')) {
    const opens = ended ? opening.exec(line) : null
    if (opens) parts.push([line.slice(opens[0].length)])
    else if (line.trim() !== '') parts.at(-1)!.push(line)
    // One line of the text may be several in print: a numeral opens a part only where the words before have ended.
    if (line.includes('\t')) ended = true
    else if (line.trim() !== '') ended = /[。；;)）〕\]】]$/.test(line.trimEnd())
  }
  return parts.map((lines) => lines.join('\n'))
}

/** What opens a line with a numeral of the same print; null where the measure has none. */
function openingLike(numeral: string): RegExp | null {
  if (numeral === '') return null
  const like = literalPattern(numeral)
    .replace(/\d+/, '\\d{1,4}')
    .replace(/[一二三四五六七八九十百]+/, '[一二三四五六七八九十百]+')
  return new RegExp(`^\\s*${like.endsWith('}') ? `${like}(?=\\t)` : `${like}(?!\\d)`}`)
}

function ownText(measure: Titled, text: string): string {
  return text.includes('\t') ? rowText(text.split('\t'), measure) : proseText(text, measure)
}

function proseText(text: string, { title, printedTitle, duties }: Titled): string {
  const whole = withoutUnits(text.replace(/\s+/g, ''), duties)
  if (title === null) return whole
  const named = title.replace(/\s+/g, '')
  const old = (printedTitle ?? '').replace(/\s+/g, '')
  const renamed = old !== '' && old !== named && whole.startsWith(old)
  if (!renamed && whole.startsWith(named)) return whole
  const rest = renamed ? whole.slice(old.length).replace(/^[。：:，]/, '') : whole
  return rest === '' ? named : `${named}。${rest}`
}

/** Without the bracket at the end that names the units, and without the words that do so under a label. */
function withoutUnits(text: string, duties: Measure['duties']): string {
  return withoutBracket(text, duties).replace(LABELLED_UNITS, '')
}

function withoutBracket(text: string, { lead, supporting }: Measure['duties']): string {
  const body = text.replace(/[。.]$/, '')
  let depth = 0
  for (let at = body.length - 1; at >= 0; at--) {
    if (/[）)〕\]]/.test(body.charAt(at))) depth++
    else if (/[（(〔[]/.test(body.charAt(at))) depth--
    if (depth > 0) continue
    const bracket = body.slice(at)
    const named = [...lead, ...supporting].some(({ name }) => bracket.includes(name))
    return bracket.length > 1 && (named || /^.(?:牵头|责任|配合|主办|协办)/.test(bracket)) ? body.slice(0, at) : text
  }
  return text
}

const LABELLED_UNITS = /(?<=[。；;])(?:(?:牵头|责任|主办|配合|协办)(?:责任)?(?:单位|部门)[：:][^。；;]*[。；;]?)+$/

/** A row of a table says what is to be done from its title on, up to the cell that names the units. */
function rowText(cells: readonly string[], { title, printedTitle, duties: { lead, supporting } }: Titled): string {
  const names = [...lead, ...supporting].map((duty) => duty.name)
  const words = cells.map((cell) => cell.replace(/\s+/g, '')).filter((cell) => cell !== '')
  const titled = words.indexOf((printedTitle ?? title ?? '').replace(/\s+/g, ''))
  const from = Math.max(0, titled)
  if (title !== null && titled >= 0) words[titled] = title
  const units = words.findIndex((cell, at) => at > from && names.some((name) => cell.startsWith(name)))
  return sentences(words.slice(from, units < 0 ? undefined : units).filter((cell) => !isDeadlineAlone(cell)))
}

/** The same characters, full width or half width. */
function same(a: string, b: string): boolean {
  return a.normalize('NFKC') === b.normalize('NFKC')
}
