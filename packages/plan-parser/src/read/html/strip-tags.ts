const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"' }
const breaking = /^\/?(?:p|div|br|li|tr|h[1-6]|table|section|article|title)\b/i
const silent = /^(script|style)\b/i

/** The text of a page whose tags are too broken to build a tree from; one pass, whatever the tags are. */
export function stripTags(html: string): string {
  const pieces: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    pieces.push(html.slice(at, open))
    const close = html.indexOf('>', open)
    if (close < 0) {
      at = open
      break
    }
    const tag = html.slice(open + 1, Math.min(close, open + 12))
    if (breaking.test(tag)) pieces.push('\n')
    const name = silent.exec(tag)?.[1]?.toLowerCase()
    const end = name === undefined ? close : html.indexOf(`</${name}`, close)
    at = end < 0 ? html.length : Math.max(end, close + (end === close ? 1 : 0))
  }
  pieces.push(html.slice(at))
  return pieces
    .join('')
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => decodeEntity(name) ?? whole)
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? entities[name] : undefined
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}
