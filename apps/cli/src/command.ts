/** What a command does with its arguments; `usage` is told where they make no sense. Resolves to the exit code. */
export type Command = (args: readonly string[], usage: string) => Promise<number>
