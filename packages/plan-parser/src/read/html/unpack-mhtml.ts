/** Parts inside parts: a page, its alternatives, its related files. */
const deepest = 4
/** Mail headers are short. */
const headLength = 4_096

/**
 * The HTML of a page saved as one file (.mht): the first part of type text/html, with its transfer encoding undone.
 * Null where the bytes are no such file.
 */
export function unpackMhtml(bytes: Uint8Array): Uint8Array | null {
  const decode = (part: Uint8Array) => new TextDecoder('latin1').decode(part)
  return isMhtml(decode(bytes.subarray(0, headLength))) ? findPage(decode(bytes), 0) : null
}

/** Mail headers with a type of several parts, as browsers write them. */
export const isMhtml = (start: string): boolean => {
  const head = start.slice(0, headLength)
  return (
    /^[\w-]+:/.test(head) &&
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*multipart\/(?:related|alternative|mixed)/im.test(head)
  )
}

function findPage(part: string, depth: number): Uint8Array | null {
  const split = /\r?\n\r?\n/.exec(part)
  if (split === null || depth > deepest) return null
  const headers = part.slice(0, split.index).replace(/\r?\n[ \t]+/g, ' ')
  const body = part.slice(split.index + split[0].length)
  const type = /^Content-Type:\s*([^\n]*)/im.exec(headers)?.[1] ?? ''
  const boundary = /boundary="?([^";\s]{1,200})"?/i.exec(type)?.[1]
  if (boundary !== undefined) {
    for (const inner of body.split(`--${boundary}`).slice(1, 100)) {
      const found = findPage(inner.replace(/^\r?\n/, ''), depth + 1)
      if (found !== null) return found
    }
    return null
  }
  if (!/^text\/html/i.test(type)) return null
  const encoding = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase()
  if (encoding === 'base64') return fromBase64(body)
  return toBytes(encoding === 'quoted-printable' ? unquote(body) : body)
}

/** Whole groups of four only: what is cut off at the end of a damaged file is lost. */
function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '')
  return toBytes(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))))
}

const unquote = (text: string): string =>
  text
    .replace(/=[ \t]{0,80}\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const toBytes = (latin: string): Uint8Array => {
  const bytes = new Uint8Array(latin.length)
  for (let index = 0; index < latin.length; index++) bytes[index] = latin.charCodeAt(index)
  return bytes
}
