import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkPlan, type Diagnostic, type PlanDraft } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { readText } from '../read/text-reader.ts'

const FOLDER = resolve(import.meta.dirname, '../../../plan/golden/checks')

interface PlantedFault {
  /** One of these rules must find it. */
  readonly codes: readonly string[]
  /** Where it stands; a table cell may occur several times. */
  readonly at: string
  readonly what: string
}

const parse = (folder: string, file: string): PlanDraft =>
  parsePlan(readText(readFileSync(resolve(FOLDER, folder, file)), file, file.endsWith('.md') ? 'md' : 'txt'))

const pointsAt = ({ span, related = [] }: Diagnostic, words: string, text: string): boolean =>
  [span, ...related.map((place) => place.span)].some(([from, to]) => {
    const at = text.indexOf(words, Math.max(0, from - words.length + 1))
    return at >= 0 && at < to
  })

const finds = (findings: readonly Diagnostic[], { codes, at }: PlantedFault, text: string): boolean =>
  findings.some((finding) => codes.includes(finding.code) && pointsAt(finding, at, text))

/** Plans without a contradiction, full of what resembles one: flows beside stocks, caps, interim years, two areas. */
describe('correct plans', () => {
  it.each(readdirSync(resolve(FOLDER, 'correct')))('%s: no contradiction is found', (file) => {
    const draft = parse('correct', file)
    expect(draft.measures.length).toBeGreaterThan(3)
    const contradictions = checkPlan(draft).filter(({ code }) => /^TT-C-0(?:[12]|0[1289])/.test(code))
    expect(contradictions.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })
})

const PLANTED: readonly { readonly file: string; readonly faults: readonly PlantedFault[] }[] = JSON.parse(
  readFileSync(resolve(FOLDER, 'planted/planted.json'), 'utf8'),
)

describe.each(PLANTED)('planted: $file', ({ file, faults }) => {
  const draft = parse('planted', file)
  const { text } = draft.source
  const findings = checkPlan(draft)

  it.each(faults)('finds $what', (fault) => {
    expect(text).toContain(fault.at)
    expect(finds(findings, fault, text)).toBe(true)
  })

  it('reports no error that was not planted', () => {
    const errors = findings.filter(({ severity }) => severity === 'error')
    const others = errors.filter((error) => !faults.some((fault) => finds([error], fault, text)))
    expect(others.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })
})
