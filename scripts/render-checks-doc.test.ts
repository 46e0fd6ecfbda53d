import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { renderChecksDoc } from './render-checks-doc.ts'

it('docs/checks.md is what the rules say (else run: node scripts/write-checks-doc.ts)', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../docs/checks.md'), 'utf8')).toBe(renderChecksDoc())
})
