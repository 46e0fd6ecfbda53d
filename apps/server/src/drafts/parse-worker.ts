import { parentPort } from 'node:worker_threads'
import type { ParseJob, ParseMessage } from './parse-messages.ts'
import { readAndParse } from './read-and-parse.ts'

// The thread that parse-pool.ts keeps: one document after the other, each answered by its messages and `done`. What
// readAndParse does not catch ends the thread, and the pool starts another.
const say = (message: ParseMessage) => parentPort?.postMessage(message)
parentPort?.on('message', async (job: ParseJob) => {
  await readAndParse(job, say)
  say({ type: 'done' })
})
