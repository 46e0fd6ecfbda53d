import { CommandError } from './command-error.ts'
import { commands } from './commands.ts'
import { help, helpOf } from './help.ts'

/** Runs one command line and returns the exit code: 0 done, 1 found errors in the document, 2 could not do it. */
export const run = async (args: readonly string[]): Promise<number> => {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(help())
    return name === undefined ? 2 : 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  try {
    if (command === undefined) throw new CommandError(`没有“${name}”这个命令，tongtu --help 列出全部命令`)
    if (rest.includes('--help') || rest.includes('-h')) {
      console.log(helpOf(command))
      return 0
    }
    return await (await command.load())(rest, command.usage)
  } catch (error) {
    if (isBrokenPipe(error)) return 0
    console.error(error instanceof Error ? error.message : String(error))
    return 2
  }
}

const isBrokenPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE'
