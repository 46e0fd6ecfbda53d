import { Worker } from 'node:worker_threads'
import type { PlanDraft } from '@tongtu/plan'
import { AppError } from '../platform/errors.ts'
import type { ParseJob, ParseMessage, ReadDocument } from './parse-messages.ts'
import type { ParseStage } from './schema.ts'

export interface ParseLimits {
  /** Documents parsed at the same moment. */
  readonly workers: number
  readonly seconds: number
  /** Heap of one worker. */
  readonly megabytes: number
  /** Jobs that may wait; more are refused. */
  readonly waiting: number
  /** Size of the documents that may wait together; what waits is held in memory. */
  readonly waitingMegabytes: number
}

export const defaultParseLimits: ParseLimits = {
  workers: 1,
  seconds: 60,
  megabytes: 1024,
  waiting: 100,
  waitingMegabytes: 200,
}

/** One document on its way through the worker. Both promises reject with an AppError a person can act on. */
export interface Parsing {
  /** The text, as soon as it is read and found free of classification marks. */
  readonly read: Promise<ReadDocument>
  readonly draft: Promise<PlanDraft>
}

export type OnStage = (stage: ParseStage, progress: number) => void

export interface ParsePool {
  parse(job: ParseJob, onStage?: OnStage): Parsing
  /** Ends running workers; their documents fail as “interrupted” and may be parsed anew later. */
  close(): Promise<void>
}

/** Thrown to those who wait when the pool closes: the document itself is not at fault. */
export class ParseInterrupted extends AppError {
  constructor() {
    super(503, 'TT-D-503', '服务正在停止，识别没有完成；服务恢复后会自动继续')
  }
}

const entry = new URL('./parse-worker.ts', import.meta.url)

interface Task {
  readonly job: ParseJob
  readonly onStage: OnStage
  readonly read: PromiseWithResolvers<ReadDocument>
  readonly draft: PromiseWithResolvers<PlanDraft>
}

/** A worker and the document it is busy with. */
interface Seat {
  readonly thread: Worker
  task: Task | null
  patience: NodeJS.Timeout | undefined
}

/**
 * Parses documents away from the thread that answers requests. A worker has a limit of time and memory for each
 * document; one that exceeds either is ended, only its own document fails, and the next gets a new worker. A worker
 * that has finished stays warm for the next document without keeping the process alive.
 */
export function openParsePool(limits: ParseLimits = defaultParseLimits, worker: URL = entry): ParsePool {
  const queue: Task[] = []
  const seats = new Set<Seat>()
  let closed = false

  const next = () => {
    while (queue.length > 0) {
      const seat = [...seats].find((one) => one.task === null) ?? (seats.size < limits.workers ? openSeat() : null)
      const task = seat && queue.shift()
      if (!seat || !task) return
      begin(seat, task)
    }
  }

  const waitingBytes = () => queue.reduce((sum, { job }) => sum + job.bytes.length, 0)

  const openSeat = (): Seat => {
    const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } })
    const seat: Seat = { thread, task: null, patience: undefined }
    thread.on('message', (message: ParseMessage) => {
      if (message.type !== 'done') return deliver(seat.task, message)
      // Nobody waits for ever, should a worker be done without an answer.
      fail(seat.task, failure(null))
      release(seat)
      thread.unref()
      next()
    })
    thread.on('error', (error) => fail(seat.task, failure(error)))
    thread.on('exit', () => {
      fail(seat.task, failure(null))
      release(seat)
      seats.delete(seat)
      if (!closed) next()
    })
    seats.add(seat)
    return seat
  }

  const begin = (seat: Seat, task: Task) => {
    seat.task = task
    seat.patience = setTimeout(() => {
      fail(task, tookTooLong(limits.seconds))
      void seat.thread.terminate()
    }, limits.seconds * 1000)
    seat.thread.ref()
    seat.thread.postMessage(task.job)
  }

  const parse = (job: ParseJob, onStage: OnStage = () => undefined): Parsing => {
    const task: Task = { job, onStage, read: Promise.withResolvers(), draft: Promise.withResolvers() }
    // Whoever asks for one of the two hears of a failure there; nobody has to ask for both.
    task.read.promise.catch(() => undefined)
    task.draft.promise.catch(() => undefined)
    if (closed) fail(task, new ParseInterrupted())
    else if (queue.length >= limits.waiting || waitingBytes() > limits.waitingMegabytes * 1024 * 1024)
      fail(task, tooBusy())
    else queue.push(task)
    next()
    return { read: task.read.promise, draft: task.draft.promise }
  }

  const close = async () => {
    closed = true
    for (const task of queue.splice(0)) fail(task, new ParseInterrupted())
    for (const { task } of seats) fail(task, new ParseInterrupted())
    await Promise.all([...seats].map(({ thread }) => thread.terminate()))
  }
  return { parse, close }
}

/** Settled promises stay as they are, so a late failure harms nobody. */
function fail(task: Task | null, error: AppError) {
  task?.read.reject(error)
  task?.draft.reject(error)
}

function deliver(task: Task | null, message: Exclude<ParseMessage, { type: 'done' }>) {
  if (message.type === 'stage') task?.onStage(message.stage, message.progress)
  else if (message.type === 'read') task?.read.resolve(message.document)
  else if (message.type === 'parsed') task?.draft.resolve(message.draft)
  else fail(task, new AppError(422, message.refusal.code, message.refusal.message))
}

function release(seat: Seat) {
  clearTimeout(seat.patience)
  seat.task = null
}

const tookTooLong = (seconds: number) =>
  new AppError(422, 'TT-D-010', `识别超过${seconds}秒没有完成，已停止；请删去无关附件或拆成几个文件后再导入`)

const tooBusy = () => new AppError(503, 'TT-D-012', '等待识别的文件太多，请过几分钟再导入')

function failure(error: unknown): AppError {
  const outOfMemory = (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (outOfMemory) {
    return new AppError(422, 'TT-D-011', '文件太大，识别时内存不够，已停止；请拆成几个文件后再导入')
  }
  return new AppError(422, 'TT-D-013', '识别中途停止，文件可能已损坏；请另存为docx或纯文本后再导入')
}
