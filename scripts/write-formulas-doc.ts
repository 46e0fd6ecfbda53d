// Writes the tables of docs/formulas.md from the functions and refusals themselves: node scripts/write-formulas-doc.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { renderFormulasDoc } from './render-formulas-doc.ts'

const path = resolve(import.meta.dirname, '../docs/formulas.md')
writeFileSync(path, renderFormulasDoc(readFileSync(path, 'utf8')))
