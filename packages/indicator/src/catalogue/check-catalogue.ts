import { type DefinitionProblem, groupBy, type Placed } from '@tongtu/kernel'
import { metricKey } from '@tongtu/plan'
import { compareStates } from '../reading/reading.ts'
import { checkFormulas } from './check-formulas.ts'
import type { IndicatorDefinition } from './definition.ts'
import { series } from './read-definition.ts'

type Row = Placed<IndicatorDefinition>
type Finding = readonly [number: number, message: string]
type Rule = (row: Row, known: Known) => readonly Finding[]

interface Known {
  readonly byId: ReadonlyMap<string, readonly Row[]>
  readonly byKey: ReadonlyMap<string, readonly Row[]>
  readonly byName: ReadonlyMap<string, readonly Row[]>
}

/** What is wrong between definitions that can each be read: names twice, references to nothing, fields that contradict. */
export function checkCatalogue(rows: readonly Row[]): DefinitionProblem[] {
  const known: Known = {
    byId: groupBy(rows, ({ value }) => value.id),
    byName: groupBy(rows, ({ value }) => value.name),
    byKey: withKeys(rows),
  }
  const problems = rows.flatMap((row) =>
    RULES.flatMap((rule) => rule(row, known)).map(([number, message]) => ({
      code: `${series.codes}-${String(number).padStart(3, '0')}`,
      place: row.place,
      message,
    })),
  )
  // A formula is read by names and units, so these have to be sound.
  return problems.length > 0 ? problems : checkFormulas(rows)
}

const namesOf = ({ name, aliases }: IndicatorDefinition) => [name, ...aliases]

function withKeys(rows: readonly Row[]): Map<string, Row[]> {
  const pairs = rows.flatMap((row) => [...new Set(namesOf(row.value).map(metricKey))].map((key) => ({ key, row })))
  return new Map([...groupBy(pairs, ({ key }) => key)].map(([key, own]) => [key, own.map(({ row }) => row)]))
}

const RULES: readonly Rule[] = [
  function idOnce(row, { byId }) {
    const [first] = byId.get(row.value.id) ?? []
    return first === row ? [] : [[10, `标识“${row.value.id}”已由${first?.place}使用；改用别的标识`]]
  },
  function namesOnce(row, { byKey }) {
    return namesOf(row.value).flatMap((name): Finding[] => {
      const first = (byKey.get(metricKey(name)) ?? []).find(({ value }) => value.id !== row.value.id)
      if (!first || isBefore(row, first, byKey.get(metricKey(name)) ?? [])) return []
      return [[11, `名称“${name}”与${first.place}的“${first.value.name}”分不开；改写名称或删去别名`]]
    })
  },
  function referencesKnown({ value }, { byId }) {
    const { id, weight, parent, alternatives } = value
    const asked = [['weight', weight], ['parent', parent], ...alternatives.map((one) => ['alternatives', one])] as const
    return asked.flatMap(([key, other]): Finding[] => {
      if (other == null) return []
      if (other === id) return [[12, `“${key}”指向自身；改为别的指标或删去`]]
      return byId.has(other) ? [] : [[12, `“${key}”的“${other}”不在目录中；改正标识，或先补上这一指标`]]
    })
  },
  function noRing({ value }, { byId }) {
    const seen = [value.id]
    for (let above = value.parent; above !== null; above = byId.get(above)?.[0]?.value.parent ?? null) {
      if (above === value.id) return [[13, `其中关系成环：${[...seen, above].join(' → ')}；改正 parent`]]
      if (seen.includes(above)) return []
      seen.push(above)
    }
    return []
  },
  function weightAsUsed({ value: { space, weight } }) {
    if (space === 'weighted_mean' && weight === null) return [[15, '加权平均没有写权重；补上 weight']]
    return space !== 'weighted_mean' && weight !== null
      ? [[15, '写了权重却不是加权平均；space 改为 weighted_mean，或删去 weight']]
      : []
  },
  function ratioAddsUp({ value: { time, space, numerator, denominator } }, { byName }) {
    const over = [time === 'ratio_of_sums' ? 'time' : null, space === 'ratio_of_sums' ? 'space' : null] as const
    return over.flatMap((field) => {
      if (field === null) return []
      return [['numerator', numerator] as const, ['denominator', denominator] as const].flatMap(
        ([key, name]): Finding[] => {
          const part = byName.get(name ?? '')?.[0]?.value
          if (!part)
            return [
              [
                16,
                `“${field}”写了分子、分母各自相加，“${key}”应是目录中的指标名称，现为“${name ?? '空'}”；补上这一指标，或改写“${field}”`,
              ],
            ]
          if (part[field] === 'sum') return []
          return [[20, `“${field}”写了分子、分母各自相加，而“${part.name}”的“${field}”不是 sum；改正其一`]]
        },
      )
    })
  },
  function releaseInOrder({ value: { release } }) {
    return release.flatMap(({ state, months }, at): Finding[] => {
      const before = release[at - 1]
      if (!before || (compareStates(before.state, state) < 0 && before.months <= months)) return []
      return [[17, `发布日程第${at + 1}步应晚于前一步；按快报、初步、修订、最终的先后改写`]]
    })
  },
  function importedOnly({ value: { source, formula } }) {
    if (source.kind !== 'assessment' || formula === null) return []
    return [[18, '上级评价的结果只能导入，不能计算；删去公式，或改写来源']]
  },
  function cumulativeOften({ value: { timing, frequency } }) {
    if (timing !== 'cumulative' || frequency !== 'year') return []
    return [[19, '自年初累计的指标不会只有年度；timing 改为 flow，或改写频率']]
  },
]

const isBefore = (row: Row, other: Row, own: readonly Row[]) => own.indexOf(row) < own.indexOf(other)
