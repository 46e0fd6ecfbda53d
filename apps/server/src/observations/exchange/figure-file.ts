import type { ExportedFigure } from './exported-figure.ts'

/** How figures are written as a file: what stands before them, each of them, between them, and behind. */
export interface FigureFormat {
  readonly type: string
  /** Of the file's name, behind the title of the plan. */
  readonly ending: string
  readonly head: string
  figure(figure: ExportedFigure): string
  readonly between: string
  readonly tail: string
}

/** The text of a file, piece by piece as the figures come. */
export async function* figureFile(
  { head, figure, between, tail }: FigureFormat,
  pages: AsyncIterable<readonly ExportedFigure[]>,
): AsyncGenerator<string> {
  yield head
  let isFirst = true
  for await (const page of pages) {
    yield (isFirst ? '' : between) + page.map(figure).join(between)
    isFirst = false
  }
  yield tail
}
