import { expect, it } from 'vitest'
import { takeTurns } from './take-turns.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

it('lets in so many at once, the rest in the order they came, and refuses who comes beyond', async () => {
  const inTurn = takeTurns({ atOnce: 2, waiting: 2 }, () => new Error('full'))
  const begun: number[] = []
  const works = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
  const done = works.map(({ promise }, index) =>
    inTurn(() => {
      begun.push(index)
      return promise
    }),
  )
  await expect(done[4]).rejects.toThrow('full')
  expect(begun).toEqual([0, 1])
  works[1]?.reject(new Error('work failed'))
  await expect(done[1]).rejects.toThrow('work failed')
  await settle()
  expect(begun).toEqual([0, 1, 2])
  works[0]?.resolve()
  await settle()
  expect(begun).toEqual([0, 1, 2, 3])
  for (const work of works) work.resolve()
  await Promise.all([done[0], done[2], done[3]])
  expect(await inTurn(async () => 'free again')).toBe('free again')
})

it('refuses a visitor who has enough waiting, and no other', async () => {
  const inTurn = takeTurns({ atOnce: 1, waiting: 3, waitingEach: 1 }, () => new Error('full'))
  const { promise, resolve } = Promise.withResolvers<void>()
  const first = inTurn(() => promise, 'a')
  const second = inTurn(async () => 'second', 'a')
  await expect(inTurn(async () => 'third', 'a')).rejects.toThrow('full')
  const other = inTurn(async () => 'other', 'b')
  resolve()
  expect(await Promise.all([first, second, other])).toEqual([undefined, 'second', 'other'])
  expect(await inTurn(async () => 'again', 'a')).toBe('again')
})
