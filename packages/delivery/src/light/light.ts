/**
 * How a measure stands, derived and never set: on_track 推进正常 · at_risk 有风险 · off_track 滞后 · done 完成 ·
 * no_data 无数据. From best to worst it reads done, on_track, no_data, at_risk, off_track.
 */
export const lights = ['on_track', 'at_risk', 'off_track', 'done', 'no_data'] as const
export type Light = (typeof lights)[number]

/** The words of the five lights on paper. */
export const lightNames: Readonly<Record<Light, string>> = {
  on_track: '正常',
  at_risk: '关注',
  off_track: '滞后',
  done: '完成',
  no_data: '无数据',
}
/** The order in which a worse light outweighs a better one. */
export const worstFirst: readonly Light[] = ['off_track', 'at_risk', 'no_data', 'on_track', 'done']

/** One reason for a light, in a sentence that names what was looked at; `about` says where that stands. */
export interface LightReason {
  readonly light: Light
  /** Stable code of the rule, TT-S-001. */
  readonly code: string
  readonly message: string
  readonly about: { readonly nodeId: string } | { readonly period: string } | null
}

/** The light with all that speaks for it, the deciding reasons first. */
export interface MeasureLight {
  readonly light: Light
  readonly reasons: readonly LightReason[]
  /** A person decided otherwise until a day; the derived light stays visible beside it. */
  readonly overridden: { readonly derived: Light; readonly reason: string; readonly until: string } | null
}
