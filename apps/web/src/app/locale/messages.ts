import { zh } from './zh.ts'

export type MessageKey = keyof typeof zh
export type MessageValues = Readonly<Record<string, string | number>>

/**
 * The sentence for a key, with `{name}` replaced by values. Quotation marks within a value that stands in quotation marks
 * become the inner ones. English will choose its table here.
 */
export function t(key: MessageKey, values: MessageValues = {}): string {
  const sentence = zh[key]
  return sentence.replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    const value = String(values[name] ?? '')
    const before = sentence.slice(0, at)
    return before.lastIndexOf('“') > before.lastIndexOf('”') ? value.replaceAll('“', '‘').replaceAll('”', '’') : value
  })
}

/** Sentences for keys built from data (`kind.action_plan`); an unknown one shows the data itself. */
export function word(family: string, name: string): string {
  const key = `${family}.${name}`
  return key in zh ? zh[key as MessageKey] : name
}
