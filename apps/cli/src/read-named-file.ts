import { readFile } from 'node:fs/promises'
import { CommandError } from './command-error.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件，请检查路径和文件名',
  EISDIR: '这是文件夹，请给出文件',
  EACCES: '没有权限读这个文件，请换一个账号或改文件的权限',
}

/** The bytes of the file that a command names. @throws CommandError with the reason in one line */
export const readNamedFile = (file: string): Promise<Uint8Array> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file}：${REASONS[error.code ?? ''] ?? error.message}`, { cause: error })
  })
