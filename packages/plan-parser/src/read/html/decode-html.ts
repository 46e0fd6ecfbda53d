/** Names that pages use for what browsers decode as GB18030. */
const chinese = /^(?:gb|x-gb|chinese|csgb|iso-ir-58)/i

/** Browsers look for the charset in the first kilobyte; saved pages put comments and styles before it. */
const prescanLength = 8_192

/**
 * Decodes a saved page as a browser would: byte order mark, then valid UTF-8, then the charset that the page names,
 * then GB18030. Valid UTF-8 goes before the named charset, because browsers save old GB pages as UTF-8 and leave the
 * old name in.
 */
export function decodeHtml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(namedCharset(bytes)).decode(bytes)
  }
}

function namedCharset(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescanLength))
  const name = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(start)?.[1] ?? 'gb18030'
  if (chinese.test(name)) return 'gb18030'
  try {
    return new TextDecoder(name).encoding
  } catch {
    return 'gb18030'
  }
}
