import { setImmediate as nextTurn } from 'node:timers/promises'

type Listener = (reason: unknown, promise: Promise<unknown>) => void

let running = 0
let others: Listener[] = []

/**
 * Runs work of the PDF library, which starts fetching parts of a file that it may never ask for: where such a part is
 * damaged, its promise is rejected with nobody listening, and Node would end the whole process for it. While the work
 * runs, rejections out of the library are dropped; all others go where they would have gone.
 */
export async function containRejections<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running++ === 0) {
    others = process.listeners('unhandledRejection') as Listener[]
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', dropOrPassOn)
  }
  try {
    return await work()
  } finally {
    // Node reports a rejection at the end of the turn in which it happened.
    await nextTurn()
    if (--running === 0) {
      process.off('unhandledRejection', dropOrPassOn)
      for (const listener of others) process.on('unhandledRejection', listener)
      others = []
    }
  }
}

const dropOrPassOn: Listener = (reason, promise) => {
  if (reason instanceof Error && reason.stack?.includes('pdfjs-dist')) return
  for (const listener of others) listener(reason, promise)
  // Without listeners Node ends the process with the error: so do we.
  if (others.length === 0)
    setImmediate(() => {
      throw reason
    })
}
