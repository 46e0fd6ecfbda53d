/** How a promise stands: on_track 正常 · at_risk 关注 · off_track 滞后 · completed 完成 · no_data 无数据. */
export const statuses = ['on_track', 'at_risk', 'off_track', 'completed', 'no_data'] as const
export type Status = (typeof statuses)[number]

/** The words of the five lights, those of measures. */
export const statusNames: Readonly<Record<Status, string>> = {
  on_track: '正常',
  at_risk: '关注',
  off_track: '滞后',
  completed: '完成',
  no_data: '无数据',
}
