import type { Span } from '@tongtu/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blankTarget } from '../blank-target.ts'
import type { Comparator, PlanDraft, Target, TargetKind } from '../plan-draft.ts'
import { checkPlanReport } from './check-plan.ts'
import { draftOf } from './testing/draft-builder.ts'

const METRICS = [
  '服务业增加值',
  'GDP',
  '服务业增加值占GDP比重',
  '人均GDP',
  '累计培训',
  '城乡居民收入倍差',
  '占比',
  '率',
  '',
]
const QUOTES = [
  '其中省级5家',
  '合计达到9家',
  '五年累计9家',
  '九十九年共9家',
  '由2020年的5%提高到3%',
  '达到5家',
  '“',
  '',
]
const metric = fc.oneof(fc.constantFrom(...METRICS), fc.string({ maxLength: 12 }))
const number = fc.oneof(
  fc.constantFrom('0', '-1', '2/3', '1/0', '9'.repeat(40), '0.0', '1e9', '', '很多', '３'),
  fc.integer({ min: 0, max: 2_000 }).map(String),
)
const unit = fc.option(
  fc.oneof(fc.constantFrom('%', '家', '亿元', '/', '万/', '/人', '元/人', '亿'), fc.string({ maxLength: 4 })),
)
const year = fc.option(fc.oneof(fc.constantFrom('2020', '2025', '2025-06', '2035'), fc.string({ maxLength: 6 })))
const span: fc.Arbitrary<Span> = fc.tuple(fc.integer({ min: -5, max: 400 }), fc.integer({ min: -5, max: 400 }))

const target: fc.Arbitrary<Target> = fc
  .record({
    metric,
    kind: fc.constantFrom<TargetKind>('bound', 'range', 'growth', 'multiple', 'trend', 'rank', 'relative', 'coverage'),
    comparator: fc.constantFrom<Comparator>('=', '>=', '<=', '>', '<', 'range', 'qualitative'),
    value: fc.option(number),
    valueTo: fc.option(number),
    unit,
    due: year,
    dueFrom: fc.constantFrom('text' as const, 'plan' as const),
    base: fc.option(fc.oneof(year.map(String), number, fc.constantFrom('85%', '100亿元', '5-'))),
    annual: fc.boolean(),
    quote: fc.oneof(fc.constantFrom(...QUOTES), fc.string({ maxLength: 20 })),
    span,
  })
  .map((fields) => ({ ...blankTarget, ...fields }))

const name = fc.option(fc.constantFrom('1', '二', '2', '99999', ''))
const draft: fc.Arbitrary<PlanDraft> = fc
  .record({
    targets: fc.array(fc.array(target, { maxLength: 8 }), { maxLength: 6 }),
    cells: fc.array(fc.tuple(metric, name, fc.dictionary(fc.constantFrom('2020', '2025', '2020-2025', 'x'), number)), {
      maxLength: 6,
    }),
    numbers: fc.array(name, { maxLength: 6 }),
    period: fc.option(fc.record({ from: fc.constantFrom('2021', '', '2030'), to: fc.constantFrom('2025', '') })),
    text: fc.string({ maxLength: 60 }),
  })
  .map(({ targets, cells, numbers, period, text }) => {
    const built = draftOf({
      goals: [{ title: text, targets: [] }],
      measures: numbers.map((no) => ({ no, text })),
      indicators: cells.map(([title, category, values], at) => ({
        name: title,
        category,
        parent: at % 2 === 0 ? `i${at + 1}` : 'i1',
        values,
      })),
      period,
    })
    const at = (place: number) => targets[place] ?? []
    return {
      ...built,
      goals: built.goals.map((goal) => ({ ...goal, targets: at(0) })),
      measures: built.measures.map((measure, place) => ({ ...measure, targets: at(place + 1) })),
    }
  })

it('never throws on any draft, says something in every finding, and says the same twice', () => {
  fc.assert(
    fc.property(draft, draft, (own, superior) => {
      const report = checkPlanReport(own, superior)
      for (const { message, code } of [...report.findings, ...report.passed]) {
        expect(code).toMatch(/^TT-C-\d{3}$/)
        expect(message).not.toMatch(/undefined|null|NaN|Infinity/)
      }
      expect(checkPlanReport(own, superior)).toEqual(report)
    }),
    { numRuns: 300 },
  )
})
