import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { layOut } from './lay-out.ts'
import { loopFrom, smallLoop } from './testing/small-loop.ts'

const shipped = (name: string) =>
  loopFrom(parse(readFileSync(new URL(`../../../loops/${name}.yaml`, import.meta.url), 'utf8')))
const loops = [smallLoop, shipped('monthly-return'), shipped('write-off')]

describe('layOut', () => {
  it('puts the way to the first end in row 0, and what shares a column below', () => {
    expect(layOut(smallLoop)).toMatchObject({
      columns: 3,
      rows: 2,
      places: [
        { state: 'draft', column: 0, row: 0 },
        { state: 'checking', column: 1, row: 0 },
        { state: 'accepted', column: 2, row: 0 },
        { state: 'lapsed', column: 1, row: 1 },
      ],
    })
  })

  it.each([
    ['monthly-return', ['draft', 'signing', 'reviewing', 'accepted']],
    ['write-off', ['applying', 'verifying', 'reviewing', 'deciding', 'written_off', 'settled']],
  ])('draws %s along its usual course', (name, course) => {
    const { places } = layOut(shipped(name))
    const main = places.filter(({ row }) => row === 0).sort((a, b) => a.column - b.column)
    expect(main.map(({ state }) => state)).toEqual(course)
  })

  it.each(
    loops.map((loop) => [loop.id, loop] as const),
  )('%s: no two states in one place, every row in one arrow', (_, loop) => {
    const { places, arrows, columns, rows } = layOut(loop)
    expect(places.map(({ state }) => state)).toEqual(loop.states.map(({ id }) => id))
    expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(places.length)
    expect(places.every(({ column, row }) => column < columns && row < rows)).toBe(true)
    expect(arrows.flatMap(({ transitions }) => transitions)).toHaveLength(loop.transitions.length)
    const column = (id: string) => places.find(({ state }) => state === id)!.column
    for (const { from, to, direction } of arrows)
      if (direction === 'forward') expect(column(from)).toBeLessThan(column(to))
  })
})
