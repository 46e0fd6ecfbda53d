/** An element with prefixes taken off: office formats use one vocabulary under several prefixes and namespaces. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** The child elements, without text. */
export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string')

/** The first child element of that name. */
export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)

/** All text inside, in order. */
export const textOf = ({ children }: XmlElement): string => {
  const [first = ''] = children
  // Every cell of a workbook.
  if (children.length <= 1 && typeof first === 'string') return first
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
