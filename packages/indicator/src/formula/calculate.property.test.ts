import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calculate } from './calculate.ts'
import { checkFormula } from './check/check-formula.ts'
import { dependenciesOf } from './dependency/dependencies-of.ts'
import { periodsRead } from './dependency/step.ts'
import { describeDerivation, lineText } from './describe/describe-derivation.ts'
import type { At, FormulaHost } from './evaluate/formula-host.ts'
import { printFormula } from './print-formula.ts'
import { checkedText } from './testing/checked-text.ts'
import { countyWorld } from './testing/county-world.ts'

const digits = fc.oneof(
  fc.constantFrom('0', '-1', '空白', '不适用', '未到', '不公开', '1e20', '0.000001'),
  fc.integer({ min: -50, max: 5000 }).map(String),
)
const readings = fc.dictionary(
  fc
    .tuple(
      fc.constantFrom('GDP', '人口', '收入', '占比', '覆盖率', '投资', '财政', '能耗'),
      fc.constantFrom('市', '甲', '乙', '丙'),
      fc.constantFrom('2024-01', '2024-02', '2023-02', '2024-12', '2023-12'),
    )
    .map((key) => key.join(' ')),
  digits,
  { maxKeys: 40 },
)
const at: fc.Arbitrary<At> = fc.record({
  place: fc.constantFrom('市', '甲', '乙'),
  period: fc.constantFrom('2024-02', '2024-12'),
})

it('what passes the checks is computed or has a reason, is told in words, and prints back to itself', () => {
  let passed = 0
  fc.assert(
    fc.property(checkedText, readings, at, (text, figures, here) => {
      const { host, factsOf } = countyWorld(figures)
      const defines = { name: '结果', unit: '%' }
      const { formula } = checkFormula(text, { defines, factsOf })
      if (!formula) return
      passed++
      const calculation = calculate({ ...defines, formula }, here, host)
      const { value, reasons } = calculation
      expect(value === null).toBe(reasons.length > 0)
      if (value) expect(value.isFinite()).toBe(true)
      for (const { words } of reasons) expect(words).not.toBe('')
      const [line, ...below] = describeDerivation(defines, calculation, host).map(lineText)
      expect(line).toMatch(/^结果 = /)
      expect([line, ...below].join()).not.toMatch(/undefined|NaN|\[object|Infinity/)
      expect(
        checkFormula(printFormula(formula), { defines, factsOf }).problems.filter(
          ({ severity }) => severity === 'error',
        ),
      ).toEqual([])
    }),
    { numRuns: 1500 },
  )
  expect(passed).toBeGreaterThan(100)
})

it('R26 reads nothing that its dependencies do not name', () => {
  fc.assert(
    fc.property(checkedText, readings, at, (text, figures, here) => {
      const { host, factsOf } = countyWorld(figures)
      const defines = { name: '结果', unit: '%' }
      const { formula } = checkFormula(text, { defines, factsOf })
      if (!formula) return
      const named = new Set(dependenciesOf(formula).flatMap(({ name, path }) => cells(name, path, here, host)))
      const reading: FormulaHost['reading'] = (name, cell) => {
        expect(named.has(`${name} ${cell.place} ${cell.period}`), `${text}: ${name} ${cell.place} ${cell.period}`).toBe(
          true,
        )
        return host.reading(name, cell)
      }
      calculate({ ...defines, formula }, here, { ...host, reading })
    }),
    { numRuns: 1500 },
  )
})

function cells(
  name: string,
  path: ReturnType<typeof dependenciesOf>[number]['path'],
  at: At,
  host: FormulaHost,
): string[] {
  let reached = [at]
  for (const step of path)
    reached = reached.flatMap((here) => {
      if (step.kind !== 'place') return periodsRead(step, here.period).map((period) => ({ ...here, period }))
      const places = step.to === 'parent' ? [host.parent(here)] : (host.members(step.to, step.group, here) ?? [])
      return places.flatMap((place) => (place === null ? [] : [{ ...here, place }]))
    })
  return reached.map(({ place, period }) => `${name} ${place} ${period}`)
}
