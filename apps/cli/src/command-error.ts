/** A command cannot do what was asked; the message is the one line that the user reads. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
