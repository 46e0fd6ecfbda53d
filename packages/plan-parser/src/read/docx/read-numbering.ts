import { childOf, elementsOf, type XmlElement } from '../xml/xml-element.ts'

/** One level of a list: how its numbers are counted and printed. */
export interface NumberingLevel {
  readonly start: number
  readonly format: string
  /** lvlText: `第%1章`, `%1.%2`. */
  readonly pattern: string
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** Levels up to this one (counted from 1) restart it; 0: it never restarts. */
  readonly restartAfter: number
  /** All numbers of this level are printed in digits. */
  readonly isLegal: boolean
  readonly style: string | null
}

/** A list that paragraphs refer to; lists made from one template share its counters. */
export interface NumberingList {
  readonly template: string
  readonly levels: ReadonlyMap<number, NumberingLevel>
  readonly startOverrides: ReadonlyMap<number, number>
}

/** numbering.xml as lists by numId. */
export type Numbering = ReadonlyMap<string, NumberingList>

const value = (parent: XmlElement, name: string): string | undefined => childOf(parent, name)?.attributes['val']

/** Puts `abstractNum` and `num` elements together. `styleNumId` leads from a list style to its numId. */
export function readNumbering(
  elements: readonly XmlElement[],
  styleNumId: (style: string) => string | undefined,
): Numbering {
  const templates = new Map<string, XmlElement>()
  const lists = new Map<string, XmlElement>()
  for (const element of elements) {
    if (element.name === 'abstractNum') templates.set(element.attributes['abstractNumId'] ?? '', element)
    if (element.name === 'num') lists.set(element.attributes['numId'] ?? '', element)
  }
  const numbering = new Map<string, NumberingList>()
  for (const [id, list] of lists) {
    const named = value(list, 'abstractNumId') ?? ''
    const template = followStyleLink(named, templates, lists, styleNumId)
    const levels = new Map<number, NumberingLevel>()
    for (const level of elementsOf(templates.get(template) ?? list)) addLevel(levels, level)
    const startOverrides = new Map<number, number>()
    for (const override of elementsOf(list).filter(({ name }) => name === 'lvlOverride')) {
      const start = value(override, 'startOverride')
      if (start !== undefined) startOverrides.set(Number(override.attributes['ilvl']), toCount(start))
      const level = childOf(override, 'lvl')
      if (level !== undefined) addLevel(levels, level)
    }
    numbering.set(id, { template, levels, startOverrides })
  }
  return numbering
}

/** A template may stand for a list style that another template defines. */
function followStyleLink(
  template: string,
  templates: ReadonlyMap<string, XmlElement>,
  lists: ReadonlyMap<string, XmlElement>,
  styleNumId: (style: string) => string | undefined,
): string {
  const element = templates.get(template)
  const style = element === undefined ? undefined : value(element, 'numStyleLink')
  if (style === undefined) return template
  const list = lists.get(styleNumId(style) ?? '')
  const linked = list === undefined ? undefined : value(list, 'abstractNumId')
  return linked ?? template
}

function addLevel(levels: Map<number, NumberingLevel>, level: XmlElement): void {
  const index = Number(level.attributes['ilvl'])
  if (level.name !== 'lvl' || !Number.isInteger(index) || index < 0 || index > 8) return
  const suffix = value(level, 'suff')
  levels.set(index, {
    start: toCount(value(level, 'start') ?? '0'),
    format: value(level, 'numFmt') ?? formatInChoice(level) ?? 'decimal',
    pattern: value(level, 'lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restartAfter: Number(value(level, 'lvlRestart') ?? index),
    isLegal: isOn(childOf(level, 'isLgl')),
    style: value(level, 'pStyle') ?? null,
  })
}

/** Newer Word wraps formats that older ones do not know. */
function formatInChoice(level: XmlElement): string | undefined {
  const wrapped = childOf(level, 'AlternateContent')
  const fallback = wrapped === undefined ? undefined : childOf(wrapped, 'Fallback')
  return fallback === undefined ? undefined : value(fallback, 'numFmt')
}

const toCount = (text: string): number => {
  const count = Number.parseInt(text, 10)
  return Number.isNaN(count) ? 1 : count
}

/** Word's on/off property: present without a value means on. */
export const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off', 'none'].includes(property.attributes['val'] ?? 'true')
