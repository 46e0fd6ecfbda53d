import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FUNCTION_WORDS, NOTHING_WORDS, OPERATOR_WORDS, SCOPE_WORDS } from '../function-names.ts'
import { partsOf } from '../node.ts'
import { printFormula } from '../print-formula.ts'
import { anyFormula } from '../testing/any-formula.ts'
import { withoutSpans } from '../testing/without-spans.ts'
import { parseFormula } from './parse-formula.ts'
import { FOREIGN_SIGNS, SIGNS } from './signs.ts'

const WORDS = [
  ...Object.entries({ ...FUNCTION_WORDS, ...SCOPE_WORDS }).flatMap(([name, aliases]) => [name, ...aliases]),
  ...NOTHING_WORDS,
  ...Object.keys(OPERATOR_WORDS),
  ...[...SIGNS, ...FOREIGN_SIGNS].map(([written]) => written),
  ...[
    '甲',
    '地区生产总值',
    '{R&D}',
    '{',
    '}',
    '1',
    '0.5',
    '5%',
    '１２',
    '　',
    '；',
    '`',
    '\\',
    '${',
    '/*',
    '//',
    '<!--',
  ],
  ...[
    'async',
    'await',
    'function',
    'new',
    'this',
    '__proto__',
    'yield',
    '=>',
    '...',
    '#',
    '\u2028',
    '\u0000',
    '\ud83d',
  ],
]

it('what is printed is read as the same tree', () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      const text = printFormula(formula)
      const read = parseFormula(text)
      fc.pre(read.problems[0]?.code !== 'TT-Y-002' && read.problems[0]?.code !== 'TT-Y-003')
      expect(read.formula && withoutSpans(read.formula), text).toEqual(withoutSpans(formula))
    }),
    { numRuns: 1000 },
  )
})

it('never throws, and every span lies in the text and holds its parts', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join('')),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  fc.assert(
    fc.property(text, (written) => {
      const { formula, problems } = parseFormula(written)
      expect(formula === null).toBe(problems.length > 0)
      for (const { span } of problems)
        expect(span[0] >= 0 && span[0] <= span[1] && span[1] <= written.length).toBe(true)
      const walk = (node: NonNullable<typeof formula>) => {
        for (const part of partsOf(node)) {
          expect(part.span[0] >= node.span[0] && part.span[1] <= node.span[1], written).toBe(true)
          walk(part)
        }
      }
      if (formula) walk(formula)
    }),
    { numRuns: 3000 },
  )
})

it.each([
  ['brackets', '('.repeat(1000)],
  ['signs', '-'.repeat(999)],
  ['signs before a name', `${'!'.repeat(999)}a`],
  ['a chain', `a${'+a'.repeat(499)}`],
  ['conditions', `a${'=a'.repeat(499)}`],
  ['calls', `${'abs('.repeat(200)}a${')'.repeat(200)}`],
  ['a text a thousand times too long', 'a+'.repeat(500_000)],
])('ends on %s at the limit of length', (_, text) => {
  const { formula, problems } = parseFormula(text)
  expect(formula !== null || problems.length > 0).toBe(true)
})
