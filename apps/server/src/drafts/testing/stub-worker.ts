import { parentPort } from 'node:worker_threads'
import type { ParseJob, ParseMessage } from '../parse-messages.ts'

// A worker for the tests of the pool: the pasted text says how it behaves.
const say = (message: ParseMessage) => parentPort?.postMessage(message)
let handled = 0
parentPort?.on('message', ({ bytes }: ParseJob) => {
  handled++
  const order = new TextDecoder().decode(bytes)
  if (order === 'hang') for (;;);
  if (order === 'crash') throw new Error('broken')
  if (order === 'leave') process.exit(3)
  if (order === 'grow') {
    const kept: number[][] = []
    for (;;) kept.push(new Array(100_000).fill(kept.length))
  }
  if (order === 'refuse') say({ type: 'refused', refusal: { code: 'TT-P-007', message: '没有文字层' } })
  else {
    say({ type: 'stage', stage: 'read', progress: 0.5 })
    say({ type: 'read', document: { format: 'paste', sha256: '', text: `${order} ${handled}`, anchors: [] } })
  }
  say({ type: 'done' })
})
