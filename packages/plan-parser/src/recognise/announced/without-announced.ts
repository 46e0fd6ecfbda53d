import type { Announced, Target } from '@tongtu/plan'

/** 推动36个指标按期完成 counts the plan's own list: it is announced, and what the list holds is promised there. */
export const withoutAnnounced = (targets: readonly Target[], announced: readonly Announced[]): Target[] =>
  targets.filter(
    ({ value, span }) =>
      !announced.some(({ count, span: [from, to] }) => count === value && from < span[1] && span[0] < to),
  )
