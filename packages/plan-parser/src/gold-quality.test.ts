import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parsePlan } from './parse-plan.ts'
import { readText } from './read/text-reader.ts'
import { describeShared } from './testing/describe-shared.ts'
import { shared } from './testing/shared-folder.ts'

const PLANS = { fenghua: 'fenghua-2021-2025', lishui: 'lishui-2021-2025', liandu: 'liandu-2023' } as const

interface Rate {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly predicted: number
  readonly wanted: number
}
interface Score {
  readonly measures: Rate
  readonly leadUnits: Rate
  readonly units: Rate
  readonly numericTargets: Rate
  readonly qualitativeTargets: Rate
  readonly numbering: number
  readonly comparatorAccuracy: number
  readonly metricAccuracy: number
  readonly dueAccuracy: number
  readonly invented: number
  readonly unquoted: number
  readonly indicatorRows?: Rate
  readonly indicatorCells?: number
  readonly indicatorUnits?: number
  readonly indicatorAttributes?: number
}

const score = (gold: string, plan: string): Score => {
  const source = shared('plans', `${plan}.txt`)
  const draft = join(mkdtempSync(join(tmpdir(), 'tongtu-gold-')), 'draft.json')
  writeFileSync(draft, JSON.stringify(parsePlan(readText(readFileSync(source), `${plan}.txt`, 'txt'))))
  const scorer = shared('tools', 'score-draft.mjs')
  return JSON.parse(
    execFileSync(process.execPath, [scorer, draft, shared('gold', `${gold}.json`), source], { encoding: 'utf8' }),
  )
}

describeShared(
  'hand-made truth',
  [
    'tools/score-draft.mjs',
    ...Object.entries(PLANS).flatMap(([gold, plan]) => [`gold/${gold}.json`, `plans/${plan}.txt`]),
  ],
  () => {
    const scores = Object.entries(PLANS).map(([gold, plan]) => [gold, score(gold, plan)] as const)

    it.each(scores)('%s: measures, numbering and units', (_, found) => {
      expect(found.measures.f1).toBeGreaterThanOrEqual(0.99)
      expect(found.numbering).toBe(1)
      expect(found.leadUnits.f1).toBeGreaterThanOrEqual(0.99)
      expect(found.units.f1).toBeGreaterThanOrEqual(0.97)
    })

    it.each(scores)('%s: figures, their comparators, metrics and deadlines', (_, found) => {
      expect(found.numericTargets.f1).toBeGreaterThanOrEqual(0.95)
      expect(found.comparatorAccuracy).toBeGreaterThanOrEqual(0.97)
      expect(found.metricAccuracy).toBeGreaterThanOrEqual(0.9)
      expect(found.dueAccuracy).toBeGreaterThanOrEqual(0.98)
      expect(found.invented).toBe(0)
      expect(found.unquoted).toBe(0)
    })

    it('worded targets over the three together', () => {
      const sum = (count: (rate: Rate) => number) =>
        scores.reduce((total, [, found]) => total + count(found.qualitativeTargets), 0)
      const hits = sum(({ recall, wanted }) => Math.round(recall * wanted))
      expect((2 * hits) / (sum(({ predicted }) => predicted) + sum(({ wanted }) => wanted))).toBeGreaterThanOrEqual(
        0.75,
      )
    })

    it('every row, cell, unit and attribute of the indicator table', () => {
      const table = scores.find(([gold]) => gold === 'lishui')?.[1]
      expect(table?.indicatorRows).toMatchObject({ f1: 1, wanted: 69 })
      expect([table?.indicatorCells, table?.indicatorUnits, table?.indicatorAttributes]).toEqual([1, 1, 1])
    })
  },
)
