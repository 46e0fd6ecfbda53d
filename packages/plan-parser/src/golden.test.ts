import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { goldenRecord } from './golden-record.ts'
import { parsePlan } from './parse-plan.ts'
import { readText } from './read/text-reader.ts'

const folder = new URL('../golden/', import.meta.url)

describe.each(['good', 'bad'])('golden %s', (kind) => {
  const cases = readdirSync(new URL(`${kind}/`, folder)).filter((name) => !name.endsWith('.json'))

  it('holds cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(8)
  })

  it.each(cases)('%s reads as recorded (npm run golden records anew)', (name) => {
    const bytes = readFileSync(new URL(`${kind}/${name}`, folder))
    const draft = parsePlan(readText(bytes, name, name.endsWith('.md') ? 'md' : 'txt'))
    const recorded = readFileSync(new URL(`${kind}/${name.replace(/\.\w+$/u, '.json')}`, folder), 'utf8')
    expect(JSON.parse(goldenRecord(draft))).toEqual(JSON.parse(recorded))
  })
})
