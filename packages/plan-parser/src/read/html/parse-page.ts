import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Browsers stop at 512 levels; the parser looks through all open levels for every tag, so depth costs squared time. */
const deepest = 600

class TooDeep extends Error {}

/** The `body` of a page, or null where it is nested too deep to be a page. */
export function parsePage(html: string): HtmlElement | null {
  let depth = 0
  try {
    const page = parse(html, {
      scriptingEnabled: true,
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush: () => {
          if (++depth > deepest) throw new TooDeep()
        },
        onItemPop: () => {
          depth--
        },
      },
    })
    const root = page.childNodes.find((node) => isElement(node))
    const body = root?.childNodes.find((node) => isElement(node) && node.tagName === 'body')
    return body !== undefined && isElement(body) ? body : null
  } catch (error) {
    if (error instanceof TooDeep) return null
    throw error
  }
}

/** Narrows a node to an element. */
export const isElement = (node: DefaultTreeAdapterTypes.Node): node is HtmlElement => 'tagName' in node
/** Narrows a node to text. */
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

/** The value of an attribute; undefined where it is not set. */
export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

/** A number from an attribute such as `colspan`, within bounds. */
export function countAttribute(element: HtmlElement, name: string, most: number): number {
  const count = Number.parseInt(attribute(element, name) ?? '', 10)
  return Number.isNaN(count) ? 1 : Math.min(Math.max(1, count), most)
}
