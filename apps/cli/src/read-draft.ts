import { buffer } from 'node:stream/consumers'
import type { PlanDraft } from '@tongtu/plan'
import { CommandError } from './command-error.ts'
import { readNamedFile } from './read-named-file.ts'

/** Reads and parses the file a command names; “-” is standard input. */
export const readDraft = async (file: string): Promise<PlanDraft> => {
  const bytes = file === '-' ? await buffer(process.stdin) : await readNamedFile(file)
  const { parseDocument } = await import('@tongtu/plan-parser')
  return parseDocument(bytes, file === '-' ? '标准输入.txt' : file.replace(/^.*[\\/]/u, '')).catch((error: Error) => {
    throw new CommandError(`${file}：${error.message}`)
  })
}
