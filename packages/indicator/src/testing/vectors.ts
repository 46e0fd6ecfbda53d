import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe } from 'vitest'

/** Results of other software that the same inputs were given to; the folder `vectors` of `TONGTU_SHARED`, else of ../shared. */
export interface VectorCase {
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: each file has fields of its own; a wrong one fails its test.
  readonly input: any
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly expected: any
  readonly tolerance: Tolerance | Readonly<Record<string, Tolerance>>
}

export interface Tolerance {
  readonly abs: number
  readonly rel: number
}

const named = process.env['TONGTU_SHARED']
const folder = named ? resolve(named) : resolve(import.meta.dirname, '../../../../../shared')
if (named && !existsSync(folder)) throw new Error(`TONGTU_SHARED names ${folder}, where there is nothing`)

/** `describe` for the cases of a file of vectors; where it is absent they are skipped and the output says so. */
export function describeVectors(file: string, tests: (cases: readonly VectorCase[]) => void): void {
  const path = resolve(folder, 'vectors', file)
  if (existsSync(path)) describe(file, () => tests(JSON.parse(readFileSync(path, 'utf8')).cases))
  else {
    console.warn(`SKIPPED: ${file}: there is no ${path}; set TONGTU_SHARED to the folder that has vectors/`)
    describe.todo(file)
  }
}

/** Whether a number is as near to the expected one as its case asks: |got − expected| ≤ abs + rel·|expected|. */
export function isNear(got: number | string, expected: number | string, { abs, rel }: Tolerance): boolean {
  // A decimal of many digits and the float beside it differ in the last bit.
  const bit = Math.abs(Number(expected)) * Number.EPSILON
  return Math.abs(Number(got) - Number(expected)) <= abs + rel * Math.abs(Number(expected)) + bit
}
