import { parseArgs } from 'node:util'
import { CommandError } from './command-error.ts'

type OptionTypes = Readonly<Record<string, 'boolean' | 'string'>>
type Values<T extends OptionTypes> = { readonly [K in keyof T]?: T[K] extends 'boolean' ? boolean : string }

/** Splits a command line into the one thing it names (a file, a plan, a user) and its options; else a clear refusal. */
export const readArguments = <T extends OptionTypes>(
  args: readonly string[],
  usage: string,
  types: T,
): { named: string; values: Values<T> } => {
  const options = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]))
  const { values, positionals } = tryParse(args, options, usage)
  const [named, ...others] = positionals
  if (named === undefined) throw new CommandError(`没有写${usage.split(' ')[1]}。用法：tongtu ${usage}`)
  if (others.length > 0) throw new CommandError(`多出了“${others.join(' ')}”，一次只能写一个。用法：tongtu ${usage}`)
  return { named, values: values as Values<T> }
}

const tryParse = (args: readonly string[], options: Record<string, { type: 'boolean' | 'string' }>, usage: string) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch {
    const unknown = args.find((arg) => arg.startsWith('--') && !(arg.slice(2).split('=')[0]! in options))
    const said = unknown === undefined ? args.join(' ') : unknown
    throw new CommandError(`看不懂参数“${said}”。用法：tongtu ${usage}`)
  }
}
