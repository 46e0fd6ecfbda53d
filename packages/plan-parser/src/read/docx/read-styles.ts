import { childOf, type XmlElement } from '../xml/xml-element.ts'
import { isOn } from './read-numbering.ts'

export interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly basedOn: string | null
  readonly numId: string | null
  readonly level: number | null
  readonly isHidden: boolean
}

export type Styles = ReadonlyMap<string, ParagraphStyle>

/** styles.xml as styles by id. */
export function readStyles(elements: readonly XmlElement[]): Styles {
  const styles = new Map<string, ParagraphStyle>()
  for (const element of elements) {
    const id = element.attributes['styleId']
    if (id === undefined) continue
    const properties = childOf(element, 'pPr')
    const run = childOf(element, 'rPr')
    const numbering = properties === undefined ? undefined : childOf(properties, 'numPr')
    const level = numbering === undefined ? undefined : childOf(numbering, 'ilvl')?.attributes['val']
    styles.set(id, {
      id,
      name: childOf(element, 'name')?.attributes['val'] ?? '',
      basedOn: childOf(element, 'basedOn')?.attributes['val'] ?? null,
      numId: (numbering && childOf(numbering, 'numId')?.attributes['val']) ?? null,
      level: level === undefined ? null : Number(level),
      isHidden: run !== undefined && isOn(childOf(run, 'vanish')),
    })
  }
  return styles
}

/** The style and those it is based on, nearest first; a circle ends where it closes. */
export function styleChain(styles: Styles, id: string | null): ParagraphStyle[] {
  const chain: ParagraphStyle[] = []
  const seen = new Set<string>()
  for (let next = id; next !== null && !seen.has(next); ) {
    seen.add(next)
    const style = styles.get(next)
    if (style === undefined) break
    chain.push(style)
    next = style.basedOn
  }
  return chain
}
