const UNSTORABLE = /\0/g

/** How JSON spells NUL and half of a surrogate pair: looked for first, because cleaning calls back for every value. */
const SUSPECT = /\\u(?:0000|d[89a-f])/

/**
 * A text that PostgreSQL can hold, of the same length, so that spans keep their places: NUL and lone surrogates, which
 * neither `text` nor `jsonb` takes, become U+FFFD.
 */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD').toWellFormed()
}

/** JSON of `value` with every string, keys included, made storable. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  return SUSPECT.test(json) ? cleanedJson(value) : json
}

function cleanedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'string') return storableText(inner)
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.keys(inner).every((key) => storableText(key) === key)
      ? inner
      : Object.fromEntries(Object.entries(inner).map(([key, held]) => [storableText(key), held]))
  })
}
