import { Exact } from '@tongtu/kernel'
import type { Absence } from '../../reading/reading.ts'
import { calculate } from '../calculate.ts'
import { checkFormula } from '../check/check-formula.ts'
import { describeDerivation, lineText } from '../describe/describe-derivation.ts'
import type { FormulaHost, HostReading } from '../evaluate/formula-host.ts'
import type { IndicatorFacts } from '../indicator-facts.ts'

/** 市 over 甲, 乙 and 丙; 乙 and 丙 are the group 山区. */
const TREE: Readonly<Record<string, string>> = { 甲: '市', 乙: '市', 丙: '市' }
const GROUP = ['乙', '丙']
const ABSENCES: Readonly<Record<string, Absence>> = {
  空白: 'blank',
  不适用: 'not_applicable',
  未到: 'not_due',
  不公开: 'suppressed',
}

/** Indicators by name: a unit, or all that is known of one. */
export type Indicators = Readonly<Record<string, string | IndicatorFacts>>

/** Readings by “名称 地区 时期”, as digits or as the word of an absence; a missing one is blank. */
export type Readings = Readonly<Record<string, string>>

/** A small world in which formulas are computed. */
export function world(indicators: Indicators, readings: Readings, tree = TREE) {
  const factsOf = (name: string): IndicatorFacts | null => {
    const facts = indicators[name]
    return facts === undefined ? null : typeof facts === 'string' ? { unit: facts } : facts
  }
  const host: FormulaHost = {
    facts: factsOf,
    reading: (name, { place, period }): HostReading => {
      const id = `${name} ${place} ${period}`
      const digits = readings[id] ?? '空白'
      const absence = ABSENCES[digits]
      return absence ? { kind: absence } : { kind: 'value', value: new Exact(digits), unit: factsOf(name)!.unit, id }
    },
    placeName: (place) => place,
    parent: ({ place }) => tree[place] ?? null,
    members: (scope, group, { place }) => {
      if (scope === 'children') return Object.keys(tree).filter((child) => tree[child] === place)
      if (scope === 'siblings') return place in tree ? Object.keys(tree) : [place]
      return GROUP.includes(place) && (group === null || group === '山区') ? GROUP : null
    },
  }
  return {
    host,
    factsOf,
    check: (text: string, unit: string | null) =>
      checkFormula(text, { defines: unit === null ? null : { name: '结果', unit }, factsOf }),
    /** Checked and computed; a refusal is an error of the test. */
    compute(text: string, unit: string, place = '甲', period = '2024', name = '结果') {
      const { formula, problems } = checkFormula(text, { defines: { name, unit }, factsOf })
      if (!formula) throw new Error(problems.map(({ message }) => message).join('\n'))
      const calculation = calculate({ name, unit, formula }, { place, period }, host)
      const lines = describeDerivation({ name, unit }, calculation, host)
      return {
        ...calculation,
        lines,
        text: lines.map(lineText).join('\n'),
        /** The value with its unit, or why there is none. */
        said:
          calculation.value === null
            ? calculation.reasons.map(({ words }) => words).join('；')
            : `${calculation.value.toSignificantDigits(12).toFixed()}${unit}`,
      }
    },
  }
}
