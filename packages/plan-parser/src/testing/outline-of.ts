import { normalise } from '../normalise/normalise.ts'
import { textSource } from '../read/text-reader.ts'
import { segment } from '../segment/segment.ts'

/** The outline of a text with the words of its parts, for tests. */
export const outlineOf = (text: string) => {
  const document = normalise(textSource(text))
  const outline = segment(document)
  const textOf = ({ from, to }: { from: number; to: number }) => document.clean.text.slice(from, to)
  return {
    ...outline,
    texts: outline.items.map(textOf),
    numbers: outline.items.map(({ no }) => no),
    titles: outline.items.map(({ title }) => title),
    headings: outline.sections.map(({ noRaw, title }) => `${noRaw ?? ''}${title}`),
    promises: outline.goals.map(textOf),
    chapters: outline.machinery.map(textOf),
  }
}

/** Lines of a text for a test. */
export const lines = (...text: string[]) => text.join('\n')
