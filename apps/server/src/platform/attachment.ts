/** Longest name of a download, in characters: three bytes each and percent signs must fit a header and a file system. */
const LONGEST = 80

/** A name made of a title that every file system takes: without separators, control characters and dots at the ends. */
export function fileNameOf(title: string, ending: string): string {
  const bare = title.toWellFormed().replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+/gu, '')
  const name = bare.trim().replace(/^\.+|\.+$/g, '')
  return `${[...name].slice(0, LONGEST).join('') || '方案'}${ending}`
}

/** Names a download in any script (RFC 6266, RFC 8187), with a plain name for programs that know neither. */
export function attachment(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const plain = `tongtu${/\.\w+$/.exec(fileName)?.[0] ?? ''}`
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
