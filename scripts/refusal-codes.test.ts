import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Where a code is made: not where one is compared with, nor where something is looked up by it. */
const MADE = /(?<![=!]== )'(TT-[A-Z]-\d{3})'(?!:)/g

/** Who makes each code: the nouns of the server, file by file, and the packages. */
function makers(pattern: string, makerOf: (file: string) => string) {
  const files = globSync(pattern, { cwd: root }).filter((file) => !/\.test\.ts$|\/testing\//.test(file))
  const found = files.flatMap((file) =>
    [...readFileSync(resolve(root, file), 'utf8').matchAll(MADE)].map(
      ([, code = '']) => [code, makerOf(file)] as const,
    ),
  )
  return Map.groupBy(found, ([code]) => code)
}

// Those of the platform tell the status of HTTP, whatever it is about.
const server = makers('apps/server/src/!(platform)/**/*.ts', (file) => file)

it('every refusal of the server has a code of its own, made in one place', () => {
  expect(server.size).toBeGreaterThan(150)
  const shared = [...server].filter(([, made]) => made.length > 1)
  expect(shared.map(([code, made]) => [code, ...made.map(([, file]) => file)])).toEqual([])
})

it('no code of the server means something else in a package or on a page', () => {
  const elsewhere = makers('{packages,apps/web}/**/src/**/*.{ts,tsx}', (file) => file.split('/').slice(0, 2).join('/'))
  const platform = makers('apps/server/src/platform/*.ts', () => 'platform')
  expect(elsewhere.size).toBeGreaterThan(50)
  const codes = [...elsewhere.keys(), ...platform.keys()]
  expect(codes.filter((code) => server.has(code))).toEqual([])
})
