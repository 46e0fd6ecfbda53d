import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnotatedProse } from './golden/annotated-prose.ts'
import { scoreProse } from './golden/score-prose.ts'

/** What a person marked by hand, paragraph by paragraph, against what is read; see `golden/annotated-prose.ts`. */
const FOLDER = new URL('./golden/', import.meta.url)
const files = readdirSync(FOLDER).filter((name) => /^batch-\d+\.txt$/.test(name))

describe('prose marked by hand', () => {
  it('is there', () => {
    expect(files.length).toBeGreaterThanOrEqual(2)
  })
  it.each(files)('%s', (file) => {
    const score = scoreProse(readAnnotatedProse(new URL(file, FOLDER)))
    expect(score.numeric, score.differences.join('\n')).toBeGreaterThanOrEqual(0.97)
    expect(score.worded, score.differences.join('\n')).toBeGreaterThanOrEqual(0.85)
    expect(score.comparator).toBeGreaterThanOrEqual(0.97)
    expect(score.metric).toBeGreaterThanOrEqual(0.93)
    expect(score.due).toBeGreaterThanOrEqual(0.98)
  })
})
