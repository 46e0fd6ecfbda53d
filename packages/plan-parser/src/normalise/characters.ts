/** Code units that `normalise` treats in a special way stand in one table, so that a character costs one look-up. */
export const DROP = 0
export const BLANK = 1
export const DASH = 2

/** Characters that extraction from PDF puts in place of their look-alikes: repaired one for one, always with a diagnostic. */
export const DAMAGED: ReadonlyMap<string, string> = new Map([
  ['臵', '置'],
  ['臶', '帜'],
  ['〃', '·'],
])

const BLANKS = ' \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'
const DASHES = '-‐‑‒–—―─━~～〜∼﹣－'
const OTHERS: Readonly<Record<string, string>> = {
  '﹪': '%',
  '﹒': '.',
  '﹐': ',',
  '﹑': '、',
  '﹔': ';',
  '﹕': ':',
  '﹝': '〔',
  '﹞': '〕',
  '﹙': '(',
  '﹚': ')',
  '｡': '。',
  '､': '、',
}

/** What each code unit becomes: itself, its half-width form, or one of DROP, BLANK, DASH. */
export const CHARACTERS: Uint16Array = (() => {
  const table = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) table[code] = code < 32 || (code >= 127 && code < 160) ? BLANK : code
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0
  // Radicals and compatibility forms that PDF fonts put in place of ordinary characters (⼀ for 一).
  for (const [from, to] of [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC')
      if (plain.length === 1) table[code] = plain.charCodeAt(0)
    }
  for (const [from, to] of [...Object.entries(OTHERS), ...DAMAGED]) table[from.charCodeAt(0)] = to.charCodeAt(0)
  for (const char of BLANKS) table[char.charCodeAt(0)] = BLANK
  for (const char of DASHES) table[char.charCodeAt(0)] = DASH
  for (const char of INVISIBLE) table[char.charCodeAt(0)] = DROP
  return table
})()
