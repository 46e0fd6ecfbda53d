import { Exact } from '@tongtu/kernel'
import type { MeasuredReading, Reading } from '../../reading/reading.ts'
import type { AttainmentContext } from '../attainment-context.ts'
import { figureOf, sideOf } from '../figure.ts'
import type { RankRule } from '../target-rule.ts'
import { type Finding, found, undecided } from './finding.ts'

/** Tests a place among peers; where the series is of places, what was measured is the place. */
export function meetsRank(rule: RankRule, reading: Reading | null, { rank }: AttainmentContext): Finding {
  const place = rank?.place ?? (isPlace(rule, reading) ? reading.value.toNumber() : null)
  if (place === null) return undecided('no_rank', `尚无${rule.peers ?? ''}位次，取得排名后判定`)
  const { within, words } = rule
  if (within === null)
    return undecided('needs_rule', `第${place}位，“${words ?? '位次'}”未写明位次，请先设定前几位算达标`)
  const standing = `列${rule.peers ?? ''}第${place}位${rank ? `（共${rank.of}个）` : ''}`
  if ('places' in within) return judged(place <= within.places, `${standing}，目标前${within.places}位`)
  if (!rank) return undecided('no_rank', `${standing}，缺参评单位数，不能判定是否在前${within.share}`)
  const share = figureOf(within.share)
  const last = new Exact(rank.of).times(share.over).div(share.under).floor()
  const inside = place === 1 || sideOf(new Exact(place).div(rank.of), share) <= 0 || last.gte(place)
  return judged(inside, `${standing}，“${words ?? '前列'}”按前${within.share}计为前${Exact.max(last, 1).toFixed()}位`)
}

const isPlace = (rule: RankRule, reading: Reading | null): reading is MeasuredReading =>
  reading?.kind === 'value' && rule.within !== null && 'places' in rule.within

const judged = (inside: boolean, words: string) => found(inside ? 'met' : 'not_met', 'rank', words)
