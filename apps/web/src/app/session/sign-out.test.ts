import { expect, it } from 'vitest'
import { beforeSignOut, finishWork } from './sign-out.ts'

it('waits before the end of a session for the work under way, whether it succeeds or not', async () => {
  const done: string[] = []
  const stops = [
    beforeSignOut(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      done.push('saved')
    }),
    beforeSignOut(() => Promise.reject(new Error('offline'))),
  ]
  beforeSignOut(() => Promise.resolve(done.push('left')))()
  await finishWork()
  expect(done).toEqual(['saved'])
  for (const stop of stops) stop()
  await finishWork()
  expect(done).toEqual(['saved'])
})
