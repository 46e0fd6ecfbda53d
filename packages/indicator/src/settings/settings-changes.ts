import { setDirection } from '../target/direction.ts'
import { ruleWords, towardsNames } from '../target/rule-words.ts'
import type { Governing } from '../target/two-valued.ts'
import { shapeNames } from '../trajectory/spread.ts'
import type { PathSetting, SetRule, TargetSettings } from './target-settings.ts'

/** What a change of settings changes, one Chinese clause each: 容差由0.5改为1. Places by what `nameOf` calls them. */
export function settingsChanges(
  before: TargetSettings,
  after: TargetSettings,
  nameOf: (region: string) => string = (region) => region,
): string[] {
  const [was, is] = [settingsWords(before, nameOf), settingsWords(after, nameOf)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [old, now] = [was.get(name), is.get(name)]
    if (old === now) return []
    if (old === undefined) return `${name}设为${now}`
    return now === undefined ? `${name}不再设定（原为${old}）` : `${name}由${old}改为${now}`
  })
}

/** Everything that is set, by its name. */
function settingsWords(settings: TargetSettings, nameOf: (region: string) => string): ReadonlyMap<string, string> {
  const { direction, tolerance, rounding, governing, base, path } = settings
  const words: (readonly [string, string | null])[] = [
    ['方向', direction && towardsNames[direction]],
    ['容差', tolerance],
    ['修约', rounding && roundingWords(rounding)],
    ['判定口径', governing && governingWords(governing)],
    ['基期', base && `${base.period}年${base.value}（${base.ground}）`],
    ['目标路径', path && pathWords(path)],
    ...settings.milestones.flatMap(({ period, rule, ground, evidence }) => [
      [`${period}年目标`, rule && `${setRuleWords(rule)}（${ground ?? ''}）`] as const,
      [
        `${period}年目标的佐证`,
        evidence && `${evidence.since}年起${evidence.reached ? '已达到' : '未达到'}（${evidence.text}）`,
      ] as const,
    ]),
    ['各地目标', settings.shared ? '同一目标' : null],
    ...settings.places.flatMap(({ region, values }) =>
      values.map(({ period, value }) => [`${nameOf(region)}${period}年目标`, value] as const),
    ),
    ...settings.references.map(({ period, value, ground }) => [`${period}年参照值`, `${value}（${ground}）`] as const),
    ...settings.ranks.map(
      ({ period, place, of, ground }) => [`${period}年位次`, `${of}个中第${place}位（${ground}）`] as const,
    ),
    ...settings.alternatives.flatMap(({ name, figures }) =>
      figures.map(({ period, value, ground }) => [`${name}${period}年`, `${value}（${ground}）`] as const),
    ),
  ]
  return new Map(words.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])))
}

function roundingWords({ places, judge }: NonNullable<TargetSettings['rounding']>): string {
  const shown = places === null ? '不修约' : `${places}位小数`
  return `${shown}，${judge === 'rounded' ? '先修约再判定' : '按原值判定'}`
}

function governingWords(governing: Governing): string {
  if (governing === 'primary') return '首列口径'
  if (governing === 'all') return '各口径都达标'
  return governing === 'any' ? '任一口径达标' : `“${governing.name}”`
}

function pathWords({ shape, shares, cells, from }: PathSetting): string {
  const set = cells.map(({ period, value }) => `${period}年${value}`)
  const parts = [
    shapeNames[shape],
    shares && `累计份额${shares.join('、')}`,
    set.length > 0 && `逐年填写${set.join('、')}`,
    from && `由${from}年实际重新推算`,
  ]
  return parts.filter(Boolean).join('，')
}

function setRuleWords(rule: SetRule): string {
  const frame = { metric: '', unit: null, due: null, tolerance: null, base: null, words: null }
  const rounding = { places: null, judge: 'exact' } as const
  return ruleWords({ ...frame, rounding, direction: setDirection('up', ''), ...rule })
}
