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
}

export const defaultParseLimits: ParseLimits = { workers: 1, seconds: 60, megabytes: 1024, waiting: 100 }

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

/**
 * Parses documents away from the thread that answers requests. Each document gets a worker of its own with a limit of
 * time and memory; one that exceeds either is ended and only its own document fails.
 */
export function openParsePool(limits: ParseLimits = defaultParseLimits, worker: URL = entry): ParsePool {
  const queue: (() => void)[] = []
  const running = new Set<{ end: (error: AppError) => Promise<unknown> }>()
  let closed = false

  const next = () => {
    while (!closed && running.size < limits.workers) {
      const start = queue.shift()
      if (!start) return
      start()
    }
  }

  const parse = (job: ParseJob, onStage: OnStage = () => undefined): Parsing => {
    const read = Promise.withResolvers<ReadDocument>()
    const draft = Promise.withResolvers<PlanDraft>()
    // Whoever asks for one of the two hears of a failure there; nobody has to ask for both.
    read.promise.catch(() => undefined)
    draft.promise.catch(() => undefined)
    const fail = (error: AppError) => {
      read.reject(error)
      draft.reject(error)
    }
    const start = () => {
      if (closed) return fail(new ParseInterrupted())
      const thread = new Worker(worker, {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      })
      const run = {
        end: (error: AppError) => {
          fail(error)
          return thread.terminate()
        },
      }
      running.add(run)
      const patience = setTimeout(() => void run.end(tookTooLong(limits.seconds)), limits.seconds * 1000)
      thread.on('message', (message: ParseMessage) => {
        if (message.type === 'stage') onStage(message.stage, message.progress)
        else if (message.type === 'read') read.resolve(message.document)
        else if (message.type === 'parsed') draft.resolve(message.draft)
        else fail(new AppError(422, message.refusal.code, message.refusal.message))
      })
      thread.on('error', (error) => fail(failure(error)))
      thread.on('exit', () => {
        clearTimeout(patience)
        running.delete(run)
        fail(failure(null))
        next()
      })
    }
    if (closed) fail(new ParseInterrupted())
    else if (queue.length >= limits.waiting) fail(tooBusy())
    else queue.push(start)
    next()
    return { read: read.promise, draft: draft.promise }
  }

  const close = async () => {
    closed = true
    for (const start of queue.splice(0)) start()
    await Promise.all([...running].map((run) => run.end(new ParseInterrupted())))
  }
  return { parse, close }
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
