import { ApiError } from '../api/api-error.ts'
import { t } from './locale/messages.ts'

/** Set in this tab when a chunk was missing and the page was loaded anew because of it. */
const RELOADED = 'tongtu.reloaded'

/**
 * Loads a part of the program. After an update of the server the parts an open page knows are gone: the page is then
 * loaded anew, once, at `whereTo`.
 * @throws ApiError with a sentence to show: the server is away, or the part is missing even so
 */
export async function loadChunk<Chunk>(load: () => Promise<Chunk>, whereTo = () => location.href): Promise<Chunk> {
  try {
    const loaded = await load()
    sessionStorage.removeItem(RELOADED)
    return loaded
  } catch {
    if (!(await serverAnswers())) throw new ApiError(0, 'TT-W-001', t('error.offline'))
    if (sessionStorage.getItem(RELOADED)) throw new ApiError(0, 'TT-W-003', t('error.chunk'))
    sessionStorage.setItem(RELOADED, 'once')
    location.assign(whereTo())
    return new Promise(() => undefined)
  }
}

/** Loads the page anew if the server is there to give it; else the browser's own page would take its place. */
export async function reloadIfServed(): Promise<boolean> {
  const answers = await serverAnswers()
  if (answers) location.reload()
  return answers
}

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/api/v1/health', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}
