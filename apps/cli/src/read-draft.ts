import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { PlanDraft } from '@tongtu/plan'
import { CommandError } from './command-error.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是文件夹，请给出文件',
  EACCES: '没有权限读这个文件',
}

/** Reads and parses the file a command names; “-” is standard input. */
export const readDraft = async (file: string): Promise<PlanDraft> => {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file).catch((error) => refuse(file, error))
  const { parseDocument } = await import('@tongtu/plan-parser')
  return parseDocument(bytes, file === '-' ? '标准输入.txt' : file.replace(/^.*[\\/]/u, '')).catch((error: Error) => {
    throw new CommandError(`${file}：${error.message}`)
  })
}

const refuse = (file: string, error: NodeJS.ErrnoException): never => {
  throw new CommandError(`${file}：${REASONS[error.code ?? ''] ?? error.message}`)
}
