/** What a command does with its arguments; resolves to the exit code. */
export type Command = (args: readonly string[]) => Promise<number>
