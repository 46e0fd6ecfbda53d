import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.d.ts'
import type { PdfRule } from './pdf-page.ts'

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Matrix = readonly number[]

/** Path steps of the library's drawing lists, each followed by its coordinates. */
const steps = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const
/** Rectangles no thicker than this are drawn as lines. */
const thickest = 3
/** Shorter strokes belong to signs and ornaments. */
const shortest = 8
/** Charts and drawings have more strokes than any table. */
const most = 20_000

/** The horizontal and vertical lines of a page in the coordinates of its viewport. */
export function findRules(library: Library, { fnArray, argsArray }: PDFOperatorList, viewport: Matrix): PdfRule[] {
  const { OPS, Util } = library
  const rules: PdfRule[] = []
  const saved: Matrix[] = []
  let matrix = viewport
  for (const [index, operation] of fnArray.entries()) {
    if (operation === OPS.save) saved.push(matrix)
    else if (operation === OPS.restore) matrix = saved.pop() ?? viewport
    else if (operation === OPS.transform) matrix = Util.transform(matrix as number[], argsArray[index]) as Matrix
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      const [own] = argsArray[index] as [Matrix | null]
      if (own !== null) matrix = Util.transform(matrix as number[], own as number[]) as Matrix
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? viewport
    else if (operation === OPS.constructPath) {
      const [paint, [path]] = argsArray[index] as [number, [ArrayLike<number> | null]]
      if (paint !== OPS.endPath && path !== null) addPath(path, matrix, rules)
      if (rules.length > most) return []
    }
  }
  return rules
}

type Point = readonly [x: number, y: number]

const place = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a! * x + c! * y + e!, b! * x + d! * y + f!]

/** Adds every straight stroke of a path; the thin rectangle that many programs draw for a line counts as one. */
function addPath(path: ArrayLike<number>, matrix: Matrix, rules: PdfRule[]): void {
  let start: Point | null = null
  let point: Point | null = null
  let strokes: [Point, Point][] = []
  const finish = () => {
    addStrokes(strokes, rules)
    strokes = []
  }
  for (let at = 0; at < path.length; ) {
    const step = path[at]!
    if (step === steps.move) {
      finish()
      start = point = place(matrix, path[at + 1]!, path[at + 2]!)
      at += 3
    } else if (step === steps.line) {
      const next = place(matrix, path[at + 1]!, path[at + 2]!)
      if (point !== null) strokes.push([point, next])
      point = next
      at += 3
    } else if (step === steps.close) {
      if (point !== null && start !== null) strokes.push([point, start])
      point = start
      at += 1
    } else {
      const length = step === steps.curve ? 6 : 4
      point = place(matrix, path[at + length - 1]!, path[at + length]!)
      at += length + 1
    }
  }
  finish()
}

function addStrokes(strokes: readonly (readonly [Point, Point])[], rules: PdfRule[]): void {
  if (strokes.length === 0) return
  const points = strokes.flat()
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thickest || right - left <= thickest) {
    addStroke([(left + right) / 2, (top + bottom) / 2], right - left, bottom - top, rules)
    return
  }
  for (const [[x1, y1], [x2, y2]] of strokes)
    addStroke([(x1 + x2) / 2, (y1 + y2) / 2], Math.abs(x2 - x1), Math.abs(y2 - y1), rules)
}

function addStroke([x, y]: Point, width: number, height: number, rules: PdfRule[]): void {
  if (height <= thickest && width >= shortest)
    rules.push({ isHorizontal: true, at: y, from: x - width / 2, to: x + width / 2 })
  else if (width <= thickest && height >= shortest)
    rules.push({ isHorizontal: false, at: x, from: y - height / 2, to: y + height / 2 })
}
