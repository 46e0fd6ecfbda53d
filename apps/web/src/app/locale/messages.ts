import { zh } from './zh.ts'

export type MessageKey = keyof typeof zh
export type MessageValues = Readonly<Record<string, string | number>>

/** The sentence for a key, with `{name}` replaced by values. English will choose its table here. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return zh[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** Sentences for keys built from data (`kind.action_plan`); an unknown one shows the data itself. */
export function word(family: string, name: string): string {
  const key = `${family}.${name}`
  return key in zh ? zh[key as MessageKey] : name
}
