import { parentPort, workerData } from 'node:worker_threads'
import type { ParseJob, ParseMessage } from './parse-messages.ts'
import { readAndParse } from './read-and-parse.ts'

// The thread that parse-pool.ts starts for one document; it ends by itself when the last message is sent.
const say = (message: ParseMessage) => parentPort?.postMessage(message)
await readAndParse(workerData as ParseJob, say)
