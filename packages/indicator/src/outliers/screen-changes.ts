import { median } from '../dispersion/centre.ts'
import { sayNumber } from '../reading/say-number.ts'
import { CHANGE_LIMIT, changesOf, isNegligible } from './change.ts'
import { type ChangeBand, isNear, usualBands, withinBand } from './change-band.ts'
import { modifiedZScores } from './scores.ts'
import { judged, type Named, notJudged, type Screening } from './screening.ts'
import { slippedDigits } from './slipped-digits.ts'
import { tooFew } from './small-samples.ts'

/**
 * Looks at the newest figure against the one before (the year before, the same month). A long series is measured by its
 * own changes (modified z, 3.5), a short one by the band. In order of time; a figure of a quantity has to be above zero.
 */
export function screenChange(series: readonly Named[], band: ChangeBand = usualBands.log): Screening {
  const [before, last] = series.slice(-2)
  if (before === undefined || last === undefined) {
    return notJudged({ code: 'too_few', words: '没有上期数值，无从比较变动' })
  }
  const isLong = tooFew('changes', series.length - 2) === null
  const changes = changesOf(isLong ? series : [before, last], band.scale)
  if (changes === null) return notJudged({ code: 'not_positive', words: '含有零或负数，不能按增减幅度比较' })
  const change = changes.at(-1)!
  const score = isLong ? modifiedZScores(changes).value?.at(-1) : undefined
  const isOut = score
    ? score.abs().gt(CHANGE_LIMIT) && !isNegligible(change, median(changes), band.scale)
    : !withinBand(last.value, before.value, band)
  if (!isOut && (score || isNear(last.value, before.value, band))) return judged([])
  const slip = slippedDigits(last.value, before.value, band)
  // A small percentage may slip by a digit and still stay within its points.
  if (!isOut && slip === null) return judged([])
  const measure = score ? `与以往变动相比修正z值为${score.toFixed(1)}` : `超过${bandWords(band)}`
  const against = isOut ? `，${measure}` : ''
  const words = `${last.name}为${sayNumber(last.value)}，${before.name}为${sayNumber(before.value)}${against}${slip ? `，${slip.words}` : ''}`
  return judged([{ name: last.name, score: score ?? change, words, suggestion: slip?.meant ?? null }])
}

const bandWords = ({ scale, limit }: ChangeBand) =>
  scale === 'log' ? `变动幅度${Number(limit) * 100}%` : `变动${limit}个百分点`
