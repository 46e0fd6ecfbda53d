// Writes docs/checks.md from the metadata of the linter's rules: node scripts/write-checks-doc.ts
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { renderChecksDoc } from './render-checks-doc.ts'

writeFileSync(resolve(import.meta.dirname, '../docs/checks.md'), renderChecksDoc())
