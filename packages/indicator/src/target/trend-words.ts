import type { TrendRule } from './target-rule.ts'

const UP = /提[高升]|上升|增[长加强进多]|壮大|扩大|优化|改善|加快|丰富|延长|向好|提质|升|健全|完善|倍增/
const DOWN = /下降|降低|减少|缩小|缩短|压[减降缩]|回落|收窄|递减|遏制|下[调降]|减[轻弱负]|降/
const EACH_YEAR = /逐年|每年|年年|连年/
const MARKED = /明显|显著|大幅|较大|进一步|全面|有效|总体|整体|有所/

type Machine = Pick<TrendRule, 'towards' | 'against' | 'least' | 'of'>

/**
 * What a promise of movement asks for: 稳步, 逐步, 持续 → in two of the last three years; 逐年 → in each of three;
 * 明显, 进一步 → against the base, once. A way that the words do not tell stays null, for a person to set.
 */
export function readTrend(words: string): Machine {
  const up = UP.test(words)
  const down = DOWN.test(words)
  const towards = up === down ? null : up ? 'up' : 'down'
  if (EACH_YEAR.test(words)) return { towards, against: 'previous', least: 3, of: 3 }
  if (MARKED.test(words)) return { towards, against: 'base', least: 1, of: 1 }
  return { towards, against: 'previous', least: 2, of: 3 }
}
