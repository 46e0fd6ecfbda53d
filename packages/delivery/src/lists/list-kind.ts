import type { ChainLevel } from '../support/support-link.ts'
import type { TrackSide } from '../tracks/track.ts'

/** 重点任务 · 突破性抓手 · 重大改革 · 最佳实践 · 标志性成果, and whatever else a place keeps. */
export const listKinds = ['key_work', 'lever', 'reform', 'best_practice', 'flagship', 'custom'] as const
export type ListKind = (typeof listKinds)[number]

/** Names of the lists that plans speak of. */
export const listNames: Readonly<Record<Exclude<ListKind, 'custom'>, string>> = {
  key_work: '重点任务清单',
  lever: '突破性抓手清单',
  reform: '重大改革清单',
  best_practice: '最佳实践清单',
  flagship: '标志性成果清单',
}

const spoken: readonly (readonly [RegExp, Exclude<ListKind, 'custom'>])[] = [
  [/最佳实践/u, 'best_practice'],
  [/抓手/u, 'lever'],
  [/成果/u, 'flagship'],
  [/改革/u, 'reform'],
  [/任务|工作|举措/u, 'key_work'],
]

/** Which list a plan's words mean (重点工作, 年度任务清单 → key_work); null where they mean none of these. */
export function listKindOf(words: string): Exclude<ListKind, 'custom'> | null {
  if (/问题/u.test(words)) return null
  return spoken.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

const levels: Readonly<Partial<Record<ListKind, ChainLevel>>> = {
  key_work: 'work',
  lever: 'work',
  reform: 'reform',
  flagship: 'result',
}

/** Where the entries of a list stand in the chain; null for lists that are not part of it. */
export function levelOfList(kind: ListKind): ChainLevel | null {
  return levels[kind] ?? null
}

/** On which side tracks arrange the entries of a list; null where none do. */
export function sideOfList(kind: ListKind): TrackSide | null {
  const level = levelOfList(kind)
  return level === 'work' || level === 'reform' ? level : null
}
