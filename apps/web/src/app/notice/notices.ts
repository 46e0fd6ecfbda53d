/** A sentence about what just happened, with the way back while there is one. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly undo: (() => void) | null
}

const STAYS = 10_000
let notices: readonly Notice[] = []
let next = 1
const listeners = new Set<() => void>()

function publish(value: readonly Notice[]): void {
  notices = value
  for (const listener of listeners) listener()
}

/** Shows a notice for ten seconds; the newest replaces the one before. */
export function notify(text: string, more: { undo?: () => void; tone?: 'plain' | 'bad' } = {}): void {
  const id = next++
  publish([{ id, text, tone: more.tone ?? 'plain', undo: more.undo ?? null }])
  setTimeout(() => dismiss(id), STAYS)
}

export function dismiss(id: number): void {
  publish(notices.filter((notice) => notice.id !== id))
}

/** Takes all notices away: what they offer to undo is no longer the last act. */
export function dismissAll(): void {
  if (notices.length > 0) publish([])
}

export function currentNotices(): readonly Notice[] {
  return notices
}

export function subscribeToNotices(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
