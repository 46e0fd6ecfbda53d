// Parser quality against the hand-made truth: one line per truth file, the figures of the scorer beside the bars.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parsePlan, textSource } from '@tongtu/plan-parser'

const root = path.resolve(import.meta.dirname, '..')
const shared = path.resolve(process.env['TONGTU_SHARED'] ?? path.join(root, '../shared'))
const truths = [
  ['奉化 1—60项', 'fenghua-2021-2025.txt', path.join(shared, 'gold/fenghua.json')],
  ['丽水 1—25项和附表', 'lishui-2021-2025.txt', path.join(shared, 'gold/lishui.json')],
  ['莲都 18项成果', 'liandu-2023.txt', path.join(shared, 'gold/liandu.json')],
  ['奉化 目标段', 'fenghua-2021-2025.txt', path.join(root, 'packages/plan-parser/gold/fenghua-goals.json')],
  ['丽水 目标段', 'lishui-2021-2025.txt', path.join(root, 'packages/plan-parser/gold/lishui-goals.json')],
] as const

interface Scores {
  readonly [figure: string]: number | { readonly f1: number; readonly wanted: number }
}

const scorer = path.join(shared, 'tools/score-draft.mjs')
if (existsSync(scorer)) {
  const work = mkdtempSync(path.join(tmpdir(), 'tongtu-quality-'))
  for (const [name, plan, gold] of truths) {
    const file = path.join(shared, 'plans', plan)
    const draft = path.join(work, 'draft.json')
    writeFileSync(draft, JSON.stringify(parsePlan(textSource(readFileSync(file, 'utf8'), plan, 'txt'))))
    const scores = JSON.parse(
      execFileSync(process.execPath, [scorer, draft, gold, file], { encoding: 'utf8' }),
    ) as Scores
    console.log(`${name}\t${Object.entries(scores).map(describe).filter(Boolean).join('  ')}`)
  }
  rmSync(work, { recursive: true })
} else console.log(`没有 ${shared}，未测解析质量；仓库自带的 golden 方案由 npm test 核对`)

/** A share as printed by the scorer; what the truth file does not hold is left out. */
function describe([figure, score]: [string, Scores[string]]): string {
  if (typeof score === 'number') return `${figure} ${score}`
  return score.wanted === 0 ? '' : `${figure} ${score.f1}`
}
