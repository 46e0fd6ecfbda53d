import type { Light } from '../light/light.ts'
import { type ArchitectureMap, type MapGroup, type MapNode, mapColumns } from './architecture-map.ts'

/** The words around the boxes: they are the reader's language, not the map's. */
export interface MapWords {
  readonly title: string
  readonly line: string
  readonly levels: Readonly<Record<MapNode['level'], string>>
  readonly lights: Readonly<Record<Light, string>>
}

const shapes: Readonly<Record<Light, string>> = { on_track: '●', at_risk: '▲', off_track: '■', done: '✓', no_data: '○' }
const inks: Readonly<Record<Light, string>> = {
  on_track: '#22703f',
  at_risk: '#8a5a00',
  off_track: '#b3261e',
  done: '#3a5a8c',
  no_data: '#5f6b66',
}
const [MARGIN, COLUMN, BETWEEN, LINE, PAD, GAP] = [32, 268, 64, 20, 8, 8]
const TOP = 124
/** Characters in a line of a box; a Chinese one is two wide. */
const ROOM = 32

interface Box {
  readonly node: MapNode
  readonly x: number
  readonly y: number
  readonly height: number
  readonly lines: readonly string[]
}
interface Head {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
}

/**
 * The sheet as a picture to keep, print and put into a document: a whole SVG with every word as text and the links as
 * lines, but those to positions, which the heads above the results already say. The same map gives the same picture, byte for byte.
 */
export function mapSvg(map: ArchitectureMap, words: MapWords): string {
  const columns = mapColumns(map).map(({ level, groups }, index) => {
    const x = MARGIN + index * (COLUMN + BETWEEN)
    return { level, x, ...stack(groups, x) }
  })
  const boxes = new Map(columns.flatMap((column) => column.boxes).map((box) => [box.node.id, box]))
  const width = 2 * MARGIN + Math.max(1, columns.length) * (COLUMN + BETWEEN) - BETWEEN
  const height = Math.max(TOP, ...columns.map(({ bottom }) => bottom)) + MARGIN
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif" font-size="14" fill="#1c2421">`,
    `<title>${escaped(words.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(MARGIN, 48, words.title, 'font-size="22" font-weight="600"'),
    text(MARGIN, 74, words.line, 'fill="#5f6b66"'),
    ...map.links.map(({ from, to }) => line(boxes.get(from), boxes.get(to))),
    ...columns.map(({ level, x }) => text(x, TOP - 16, words.levels[level], 'font-size="16" font-weight="600"')),
    ...columns.flatMap(({ heads }) => heads.map(drawHead)),
    ...[...boxes.values()].map((box) => drawBox(box, words)),
    '</svg>',
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n')
}

function stack(groups: readonly MapGroup[], x: number) {
  const boxes: Box[] = []
  const heads: Head[] = []
  let y = TOP
  for (const group of groups) {
    if (group.name !== null) {
      const lines = wrapped(group.name)
      heads.push({ x, y, lines })
      y += lines.length * LINE + GAP
    }
    for (const node of group.nodes) {
      const lines = wrapped(`${node.no === null ? '' : `${node.no} `}${node.title}`)
      const height = (lines.length + 1) * LINE + 2 * PAD
      boxes.push({ node, x, y, height, lines })
      y += height + GAP
    }
    y += 2 * GAP
  }
  return { boxes, heads, bottom: y }
}

function drawHead({ x, y, lines }: Head): string {
  return lines
    .map((words, index) =>
      text(
        x,
        y + 15 + index * LINE,
        words,
        'fill="#1f5f5b" font-weight="600" stroke="#ffffff" stroke-width="4" paint-order="stroke"',
      ),
    )
    .join('')
}

function drawBox({ node, x, y, height, lines }: Box, { lights }: MapWords): string {
  const { light, withLight, done, counted } = node.chain
  const state = `${shapes[light]} ${lights[light]} ${withLight}/${counted}　✓ ${done}/${counted}`
  return [
    `<rect x="${x}" y="${y}" width="${COLUMN}" height="${height}" rx="4" fill="#ffffff" stroke="#84908b"/>`,
    ...lines.map((words, index) => text(x + PAD, y + PAD + 15 + index * LINE, words)),
    text(x + PAD, y + PAD + 15 + lines.length * LINE, state, `fill="${inks[light]}" font-size="12"`),
  ].join('')
}

/** From the edge of the one that faces the other, so that no line runs through a box of its own. */
function line(from: Box | undefined, to: Box | undefined): string {
  if (!from || !to || to.node.level === 'position') return ''
  const side = (box: Box, other: Box) => (other.x > box.x ? box.x + COLUMN : other.x < box.x ? box.x : box.x + COLUMN)
  const [x1, y1] = [side(from, to), from.y + from.height / 2]
  const [x2, y2] = [side(to, from), to.y + to.height / 2]
  const bend = from.x === to.x ? BETWEEN / 2 : (x2 - x1) / 2
  const [c1, c2] = [x1 + bend, from.x === to.x ? x2 + bend : x2 - bend]
  return `<path d="M${x1} ${y1}C${c1} ${y1} ${c2} ${y2} ${x2} ${y2}" fill="none" stroke="#84908b" stroke-width="1.2"/>`
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${x}" y="${y}"${more === '' ? '' : ` ${more}`}>${escaped(words)}</text>`
}

function wrapped(words: string): string[] {
  const lines = ['']
  let width = 0
  for (const char of words) {
    const wide = char > '\u2E7F' || char === '“' || char === '”' ? 2 : 1
    if (width + wide > ROOM) {
      lines.push('')
      width = 0
    }
    lines[lines.length - 1] += char
    width += wide
  }
  return lines
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Also without the characters that XML has no way to hold. */
function escaped(words: string): string {
  return words.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
}
