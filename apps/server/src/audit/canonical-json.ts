/** A piece of JSON text that is written as it was read; see https://github.com/tc39/proposal-json-parse-with-source */
type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown }

/**
 * JSON text in its one canonical form: no white space, keys in the order of their UTF-16 code units, strings escaped as
 * JSON.stringify does, numbers digit by digit as they stood. Two texts of the same value by PostgreSQL's jsonb give the
 * same result, whatever order or spacing a version of it prints.
 */
export function canonicalJson(text: string): string {
  const keepDigits: Reviver = (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? rawJSON(source) : value
  return write(JSON.parse(text, keepDigits as Parameters<typeof JSON.parse>[1]))
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (typeof value !== 'object' || value === null || isRaw(value)) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`).join(',')}}`
}

function isRaw(value: object): boolean {
  return (JSON as unknown as { isRawJSON(value: unknown): boolean }).isRawJSON(value)
}
