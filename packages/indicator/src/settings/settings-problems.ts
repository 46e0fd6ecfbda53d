import { periodKind, periodName } from '@tongtu/kernel'
import { ruleProblems } from '../target/rule-problems.ts'
import type { MilestoneTarget } from '../target/rules-of.ts'
import { settledMilestones } from './settled-milestones.ts'
import type { TargetSettings } from './target-settings.ts'

/** What is wrong with settings of a row, one Chinese sentence each with where and what to do; without any they can be applied. */
export function settingsProblems(milestones: readonly MilestoneTarget[], settings: TargetSettings): string[] {
  const form = [...figures(settings), ...periods(settings), ...grounds(settings), ...shares(settings)]
  if (form.length > 0) return form
  return [...ofMilestones(milestones, settings), ...ranks(settings), ...governing(milestones, settings)]
}

/** Every figure is a decimal or, as a target, a fraction. */
function figures({ base, path, places, references, alternatives }: TargetSettings): string[] {
  const given = [
    ...(base ? [{ what: `${periodName(base.period)}基期`, value: base.value }] : []),
    ...(path?.cells ?? []).map(({ period, value }) => ({ what: `目标路径${period}年`, value })),
    ...places.flatMap(({ region, values }) =>
      values.map(({ period, value }) => ({ what: `${region}的${period}年目标`, value })),
    ),
    ...references.map(({ period, value }) => ({ what: `${period}年参照值`, value })),
    ...alternatives.flatMap(({ name, figures: own }) =>
      own.map(({ period, value }) => ({ what: `${name}${period}年`, value })),
    ),
  ]
  return given
    .filter(({ value }) => !DECIMAL.test(value))
    .map(({ what, value }) => `${what}“${value}”不是数，请填小数，如9.24`)
}

const DECIMAL = /^-?\d{1,30}(\.\d{1,30})?$/

/** Every period is a year, and none is named twice where one figure is meant. */
function periods({ base, path, places, references, ranks: placed, alternatives }: TargetSettings): string[] {
  const lists = [
    { what: '目标路径', of: path?.cells ?? [] },
    { what: '参照值', of: references },
    { what: '位次', of: placed },
    ...places.map(({ region, values }) => ({ what: `${region}的目标`, of: values })),
    ...alternatives.map(({ name, figures: of }) => ({ what: name, of })),
    { what: '基期', of: base ? [base] : [] },
  ]
  return lists.flatMap(({ what, of }) => {
    const own = of.map(({ period }) => period)
    const wrong = own.filter((period) => periodKind(period) !== 'year')
    const twice = own.filter((period, at) => own.indexOf(period) !== at)
    return [
      ...wrong.map((period) => `${what}的年份“${period}”应为四位数，如2024`),
      ...[...new Set(twice)].map((period) => `${what}里${period}年填了两次，请只留一个`),
    ]
  })
}

/** Whatever changes a verdict says where it stands. */
function grounds({ base, milestones, references, ranks: placed, alternatives }: TargetSettings): string[] {
  const given = [
    ...(base ? [{ what: `${base.period}年基期`, ground: base.ground }] : []),
    ...references.map(({ period, ground }) => ({ what: `${period}年参照值`, ground })),
    ...placed.map(({ period, ground }) => ({ what: `${period}年位次`, ground })),
    ...milestones.filter(({ rule }) => rule).map(({ period, ground }) => ({ what: `${period}年目标`, ground })),
    ...milestones.flatMap(({ evidence }) =>
      evidence ? [{ what: `${evidence.since}年的佐证认定`, ground: evidence.text }] : [],
    ),
    ...alternatives.flatMap(({ name, figures: own }) =>
      own.map(({ period, ground }) => ({ what: `${name}${period}年的数`, ground })),
    ),
  ]
  return given
    .filter(({ ground }) => (ground ?? '').trim() === '')
    .map(({ what }) => `${what}缺依据，请写明文件名称、文号或理由`)
}

function shares({ path }: TargetSettings): string[] {
  if (!path?.shares) return []
  const own = path.shares
  if (own.some((share) => !/^(0|1|0\.\d{1,10}|1\.0{1,10})$/.test(share)))
    return ['目标路径的累计份额应为0到1之间的小数，如0.25']
  const rising = own.every((share, at) => at === 0 || Number(share) >= Number(own[at - 1]))
  return rising && Number(own[0]) === 0 && Number(own.at(-1)) === 1
    ? []
    : ['目标路径的累计份额应从0开始，逐期不减，最后一期为1']
}

/** The rules that come out have to be applicable, and every setting has to be about a milestone that the plan has. */
function ofMilestones(milestones: readonly MilestoneTarget[], settings: TargetSettings): string[] {
  const known = new Set(milestones.map(({ period }) => period))
  const all = [...settings.milestones, ...settings.places.flatMap(({ values }) => values)]
  const unknown = new Set(all.map(({ period }) => period).filter((period) => !known.has(period)))
  const places = [null, ...settings.places.map(({ region }) => region)]
  const rules = places.flatMap((region) =>
    settledMilestones(milestones, settings, region).flatMap(({ period, rule }) => {
      return ruleProblems(rule).map((problem) => `${periodName(period)}目标：${problem}`)
    }),
  )
  return [...[...unknown].map((period) => `方案没有${period}年的目标，不能设定；请选方案写明的年份`), ...new Set(rules)]
}

function ranks({ ranks: placed }: TargetSettings): string[] {
  return placed
    .filter(({ place, of }) => !(Number.isInteger(place) && Number.isInteger(of) && place >= 1 && place <= of))
    .map(({ period, place, of }) => `${period}年位次“${of}个中第${place}位”不成立，名次应为1到参评单位数之间的整数`)
}

function governing(milestones: readonly MilestoneTarget[], { governing: chosen, alternatives }: TargetSettings) {
  const names = new Set(milestones.flatMap(({ alternatives: own }) => own.map(({ name }) => name)))
  const asked = [
    ...(chosen !== null && typeof chosen === 'object' ? [chosen.name] : []),
    ...alternatives.map(({ name }) => name),
  ]
  return [...new Set(asked)]
    .filter((name) => !names.has(name))
    .map((name) => `方案没有“${name}”这一口径，请从附表列出的口径中选`)
}
