import type { Span, UnitMention } from '@tongtu/plan'

export interface SplitUnits {
  readonly units: readonly UnitMention[]
  /** Units whose part of the cell says 牵头 or 负责, before the names or behind them. */
  readonly lead: readonly UnitMention[]
  readonly open: boolean
}

/** Ends of unit names behind which a new name may begin without a separator. */
const END = '局|委|办|部|院|会|中心|公司|集团|政府|联|处|银行|大学|学院|社|署|队'
const JOINED = new RegExp(`(?<=${END})(?=[市区县省州](?!委?员)|团[市区县省]委|各[县乡镇街市区])`)
const ENDS = new RegExp(`(?:${END}|[^学]科|股|街道|镇|乡|[县市区])[)）]?$`)
const MARK = /[(（]?(?:按职责分工)?(?:共同)?(牵头|负责落实|负责|配合|参与|落实)[)）]?$/
/** “牵头：县建设局 配合：县财政局”: a label holds until the next. */
const LABEL = /^[(（]?(总?牵头|主办|主责|责任|负责|配合|协办|参与|协同)(?:责任)?(?:单位|部门)?[:：]/
const LEADING = /牵头|主办|主责/
const OPEN = /等(?:政府)?(?:各?(?:有关|相关)|市级)?(?:单位|部门)?$/
const SEPARATOR = /[、,，;；/\s]/
/** A cell of units is a line or a few; beyond this it is something else, and only its beginning is read. */
const LONGEST_CELL = 2_000
const LONGEST_NAME = 30

/** Cuts at separators outside brackets; a line break cuts only behind the end of a name. */
const parts = (cell: string): string[] => {
  const found: string[] = []
  let depth = 0
  let current = ''
  for (const char of cell) {
    if (/[(（〔[]/.test(char)) depth++
    else if (/[)）〕\]]/.test(char)) depth = Math.max(0, depth - 1)
    const separates = depth === 0 && SEPARATOR.test(char) && (char !== '\n' || ENDS.test(current))
    if (separates) {
      found.push(current)
      current = ''
    } else if (!/\s/.test(char)) current += char
  }
  return [...found, current].filter((part) => part !== '')
}

/** The names in a cell of units, however they are separated; spans lead to each name, else to the whole cell. */
export const splitUnits = (cell: string, span: Span, text: string, leadSign: string | null = null): SplitUnits => {
  const units: UnitMention[] = []
  const lead: UnitMention[] = []
  let open = false
  let cursor = span[0]
  const mention = (name: string): UnitMention => {
    const at = text.indexOf(name, cursor)
    if (at < 0 || at + name.length > span[1]) return { name, span }
    cursor = at + name.length
    return { name, span: [at, cursor] }
  }
  let label: string | null = null
  for (const labelled of parts(cell.slice(0, LONGEST_CELL))) {
    const printed = LABEL.exec(labelled)
    if (printed) label = printed[1]!
    const signed = leadSign !== null && labelled.includes(leadSign)
    const part = labelled.slice(printed?.[0].length ?? 0).replaceAll(signed ? leadSign : '\0', '')
    const mark = MARK.exec(part)
    const unmarked = part.slice(0, mark?.index).replace(/[。.]$/, '')
    if (OPEN.test(unmarked)) open = true
    const names = unmarked.replace(OPEN, '').split(JOINED)
    const mentions = names
      .filter((name) => name.length > 1 && name.length <= LONGEST_NAME && !/^[-—–/]+$/.test(name))
      .map(mention)
    units.push(...mentions)
    if (signed || (label !== null && LEADING.test(label))) lead.push(...mentions)
    if (label !== null) continue
    if (mark?.[1] === '牵头' || mark?.[1] === '负责') {
      // “市发改委、市财政局牵头”: a first mark holds for all names before it.
      lead.push(...(lead.length === 0 ? units : mentions))
    }
  }
  return { units, lead, open }
}
