import type { Decimal } from '@tongtu/kernel'
import { median } from '../dispersion/centre.ts'
import { sayNumber } from '../reading/say-number.ts'
import { CHANGE_LIMIT, type ChangeScale, changesOf, isNegligible } from './change.ts'
import { modifiedZScores } from './scores.ts'
import { type Flag, judged, notJudged, type Screening } from './screening.ts'
import { tooFew } from './small-samples.ts'

/** A place with its figure now and before. */
export interface PeerChange {
  readonly name: string
  readonly before: Decimal
  readonly value: Decimal
}

/**
 * Looks at each place against places of its kind: whose change on the period before is far from the middle of the
 * others' changes. Serves yearly figures, whose own history is too short. Places without a change are left out.
 */
export function screenPeers(
  places: readonly PeerChange[],
  scale: ChangeScale = 'log',
  _limit: string = '3.5',
): Screening {
  const compared = places.flatMap((place) => {
    const pair = [place.before, place.value].map((value) => ({ name: place.name, value }))
    const change = changesOf(pair, scale)?.[0]
    return change ? [{ ...place, change }] : []
  })
  const few = tooFew('peers', compared.length)
  if (few) return few
  const changes = compared.map(({ change }) => change)
  const scores = modifiedZScores(changes)
  if (scores.value === null) return notJudged(scores.reason)
  const centre = median(changes)
  const flags = compared.flatMap(({ name, before, value, change }, index): Flag[] => {
    const score = scores.value[index]!
    if (score.abs().lte(CHANGE_LIMIT) || isNegligible(change, centre, scale)) return []
    const words = `${name}由${sayNumber(before)}变为${sayNumber(value)}，变动与${compared.length}个同级地区相比修正z值为${score.toFixed(1)}，超过±${CHANGE_LIMIT}`
    return [{ name, score, words, suggestion: null }]
  })
  return judged(flags)
}
