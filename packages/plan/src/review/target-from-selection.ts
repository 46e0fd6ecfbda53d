import type { Span } from '@tongtu/kernel'
import { blankTarget } from '../blank-target.ts'
import type { Comparator, Target } from '../plan-draft.ts'

const FIGURE =
  /(\d[\d,]*(?:\.\d+)?)(?:\s*[-—–~～至]+\s*(\d[\d,]*(?:\.\d+)?))?\s*(%|％|[^\d\s，。；、,;()（）以左]{0,4})/
/** 提高30% is how much more, not how high; 提高到30% loses the verb with its 到. */
const CHANGE = /(?:增长|递增|提高|提升|增加|下降|降低|减少|压减)$/
const BEFORE: readonly [RegExp, Comparator][] = [
  [/(不低于|不少于|至少|高于或等于)$/, '>='],
  [/(不超过|不高于|控制在)$/, '<='],
  [/(超过|突破|高于|超)$/, '>'],
  [/(低于|少于)$/, '<'],
]

/**
 * Makes a target of a stretch that a person selected: the first figure in it with its comparator, and what stands
 * before as the metric. Without a figure it is a worded target. The person corrects it afterwards; nothing is guessed
 * beyond the selected words.
 */
export function targetFromSelection(text: string, span: Span, due: string | null): Target {
  const quote = text.slice(span[0], span[1])
  const figure = FIGURE.exec(quote)
  const common = {
    ...blankTarget,
    due,
    annual: /年均|每年/.test(quote),
    strive: /力争|争取/.test(quote),
    approx: /左右/.test(quote),
    quote,
    span,
  }
  if (!figure) {
    return { ...common, metric: quote, kind: 'milestone', comparator: 'qualitative', words: quote }
  }
  const before = quote.slice(0, figure.index)
  const after = quote.slice(figure.index + figure[0].length)
  const range = figure[2] !== undefined
  const metric = metricOf(before)
  return {
    ...common,
    metric,
    kind: range ? 'range' : CHANGE.test(metric) && figure[3] ? 'growth' : 'bound',
    comparator: range ? 'range' : comparatorOf(before, after),
    value: plain(figure[1]),
    valueTo: plain(figure[2]),
    unit: figure[3]?.replace('％', '%') || null,
  }
}

function plain(figure: string | undefined): string | null {
  return figure?.replaceAll(',', '') ?? null
}

function comparatorOf(before: string, after: string): Comparator {
  const trimmed = before.trimEnd()
  const known = BEFORE.find(([pattern]) => pattern.test(trimmed))
  if (known) return known[1]
  if (/^\s*(以上|及以上)/.test(after)) return '>='
  return /^\s*(以内|以下)/.test(after) ? '<=' : '='
}

function metricOf(before: string): string {
  return before
    .replace(/^.*[，。；、]/s, '')
    .replace(/^到?\d{4}年底?/, '')
    .replace(
      /(达到|达|提高到|提升到|增加到|不低于|不少于|至少|不超过|不高于|控制在|超过|突破|高于|超|低于|少于|力争|争取|建成|新增)+$/,
      '',
    )
    .trim()
}
