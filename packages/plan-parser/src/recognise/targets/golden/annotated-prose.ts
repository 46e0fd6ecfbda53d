import { readFileSync } from 'node:fs'

/** What a person reads in a stretch of prose. */
export interface WantedTarget {
  readonly from: number
  readonly to: number
  readonly metric: string
  readonly comparator: string
  readonly value: string | null
  readonly unit: string
  readonly due: string
}

/** One paragraph, its marks taken out. */
export interface AnnotatedParagraph {
  readonly text: string
  /** The paragraph stands in a chapter of goals, not in a measure. */
  readonly goal: boolean
  readonly wanted: readonly WantedTarget[]
}

/** The horizon of the plan that all paragraphs belong to. */
export const PLAN_DUE = '2027'

const MARK = /\[\[(.+?)\]\]/g
const GOAL = '@goal '
const OPERATOR = /^(>=|<=|>|<|=|r|q)(\d+\/\d+(?![\d万千])|[\d.]*)(.*)$/

/**
 * Reads paragraphs in which every promise is marked by hand: `[[{参保率}达到95%|>=95%|2025]]` is the quote with the
 * words of the metric in braces, comparator with value and unit (`q` for a worded promise, `r` for a range), the due
 * year where it is not the plan's; a second field in front of the operator gives a metric that the quote does not print.
 */
export const readAnnotatedProse = (file: URL): AnnotatedParagraph[] =>
  readFileSync(file, 'utf8').split('\n').filter(Boolean).map(readParagraph)

const readParagraph = (line: string): AnnotatedParagraph => {
  const goal = line.startsWith(GOAL)
  const marked = goal ? line.slice(GOAL.length) : line
  const wanted: WantedTarget[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index)
    at = match.index + match[0].length
    const [quote, ...fields] = match[1]!.split('|') as [string, ...string[]]
    const named = OPERATOR.test(fields[0]!) ? null : fields.shift()!
    const [, comparator, value, unit] = OPERATOR.exec(fields[0]!)!
    const words = quote.replaceAll(/[{}]/g, '')
    wanted.push({
      from: text.length,
      to: text.length + words.length,
      metric: named ?? [...quote.matchAll(/\{(.+?)\}/g)].map((part) => part[1]).join(''),
      comparator: comparator!,
      value: value === '' ? null : value!,
      unit: unit!,
      due: fields[1] ?? PLAN_DUE,
    })
    text += words
  }
  return { text: text + marked.slice(at), goal, wanted }
}
