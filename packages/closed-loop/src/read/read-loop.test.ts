import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkLoop } from '../check/check-loop.ts'
import { smallFile, smallLoop } from '../testing/small-loop.ts'
import { readLoop } from './read-loop.ts'

const golden = new URL('../../golden/', import.meta.url)
const shipped = new URL('../../../../loops/', import.meta.url)

const filesIn = (folder: URL) => readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const read = (folder: URL, name: string) => readLoop(parse(readFileSync(new URL(name, folder), 'utf8')))

describe('good definitions', () => {
  const good = new URL('good/', golden)

  it.each(filesIn(good))('%s is read without a word', (name) => {
    expect(read(good, name)).not.toHaveProperty('problems')
  })

  it.each(filesIn(shipped))('loops/%s is sound, and its file is named after it', (name) => {
    expect(read(shipped, name)).toMatchObject({ loop: { id: name.replace('.yaml', '') } })
  })
})

describe('bad definitions', () => {
  const bad = new URL('bad/', golden)

  // A changed sentence is recorded by `vitest run packages/closed-loop -u`; read the difference.
  it.each(filesIn(bad))('%s is refused with the sentences beside it', async (name) => {
    const answer = read(bad, name)
    const problems = 'problems' in answer ? answer.problems : []
    const lines = problems.map(({ code, place, message }) => `${code} ${place}${place && '：'}${message}\n`)
    expect(lines).not.toEqual([])
    await expect(lines.join('')).toMatchFileSnapshot(new URL(name.replace('.yaml', '.txt'), bad).pathname)
  })

  it('show every rule at work', () => {
    const sentences = readdirSync(bad)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(new URL(name, bad), 'utf8'))
    const codes = new Set(sentences.join('').match(/TT-L-\d{3}/gu))
    const rules = [
      ...['001', '002', '003', '004', '005'],
      ...['101', '102', '103', '104', '105', '106', '107'],
      ...['111', '112', '113', '114', '115', '116', '117', '118', '119', '120', '121', '122'],
    ]
    expect([...codes].sort()).toEqual(rules.map((rule) => `TT-L-${rule}`))
  })
})

describe('reading', () => {
  it('takes one row for each state that `from` names', () => {
    expect(smallLoop.transitions.filter(({ event }) => event === 'reopen').map(({ from }) => from)).toEqual([
      'accepted',
      'lapsed',
    ])
  })

  it('answers anything with a sound loop or with sentences', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const answer = readLoop(value)
        expect('problems' in answer && answer.problems.length).toBeGreaterThan(0)
      }),
    )
  })

  it('survives the loss or change of any one entry of a sound file', () => {
    const places = placesIn(smallFile)
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), fc.boolean(), (place, value, drop) => {
        const copy = structuredClone(smallFile) as unknown
        const holder = place.slice(0, -1).reduce<unknown>((at, key) => (at as never)[key], copy) as Record<
          string,
          unknown
        >
        const last = place.at(-1)!
        if (drop) delete holder[last]
        else holder[last] = value
        const answer = readLoop(copy)
        if ('loop' in answer) expect(checkLoop(answer.loop)).toEqual([])
        else for (const { message } of answer.problems) expect(message).toMatch(/；/u)
      }),
      { numRuns: 1000 },
    )
  })
})

/** The way to every entry of a nested value. */
function placesIn(value: object): string[][] {
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...(typeof inner === 'object' && inner !== null ? placesIn(inner).map((place) => [key, ...place]) : []),
  ])
}
