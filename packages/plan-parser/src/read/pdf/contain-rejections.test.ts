import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { containRejections } from './contain-rejections.ts'

const heard: unknown[] = []
const listen = (reason: unknown) => heard.push(reason)
let before: NodeJS.UnhandledRejectionListener[] = []

beforeEach(() => {
  heard.length = 0
  before = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', listen)
})

afterEach(() => {
  process.removeAllListeners('unhandledRejection')
  for (const listener of before) process.on('unhandledRejection', listener)
})

const strayError = (origin: string) => {
  const error = new Error('stray')
  error.stack = `Error: stray\n    at file:///x/${origin}/file.mjs:1:1`
  return error
}

it('drops stray rejections of the library and passes all others on, also when nested', async () => {
  const own = strayError('elsewhere')
  const result = await containRejections(() =>
    containRejections(async () => {
      Promise.reject(strayError('pdfjs-dist'))
      Promise.reject(own)
      await nextTurn()
      return 7
    }),
  )
  expect(result).toBe(7)
  expect(heard).toEqual([own])
})

it('restores the listeners, also after a failure', async () => {
  await expect(containRejections(async () => Promise.reject(new Error('work failed')))).rejects.toThrow('work failed')
  expect(process.listeners('unhandledRejection')).toEqual([listen])
  Promise.reject(strayError('pdfjs-dist'))
  await nextTurn()
  expect(heard).toHaveLength(1)
})
