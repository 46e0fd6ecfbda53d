import type { Span, UnitMention } from '@tongtu/plan'

export interface SplitUnits {
  readonly units: readonly UnitMention[]
  /** Units whose part of the cell says 牵头 or 负责. */
  readonly lead: readonly UnitMention[]
  readonly open: boolean
}

/** Ends of unit names behind which a new name may begin without a separator. */
const END = '局|委|办|部|院|会|中心|公司|集团|政府|联|处|银行|大学|学院|社|团|署|队'
const JOINED = new RegExp(`(?<=${END})(?=[市区县省州](?!委?员)|团[市区县省]委|各[县乡镇街市区])`)
const ENDS = new RegExp(`(?:${END}|街道|镇|乡|[县市区])[))]?$`)
/** A cell of units is a line or a few; beyond this it is something else, and only its beginning is read. */
const LONGEST_CELL = 2_000
const MARK = /\s*[((]?(?:按职责分工)?(?:共同)?(牵头|负责|配合|参与|落实)[))]?$/

/** Cuts at separators outside brackets; a line break cuts only where one name ends and another may begin. */
const parts = (cell: string): string[] => {
  const found: string[] = []
  let depth = 0
  let current = ''
  const cut = () => {
    if (current.trim() !== '') found.push(current.trim())
    current = ''
  }
  for (const char of cell) {
    if (/[((〔[]/.test(char)) depth++
    else if (/[))〕\]]/.test(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、,,;;/\t {2}]/.test(char)) cut()
    else if (char === '\n') {
      if (depth === 0 && ENDS.test(current.trim())) cut()
    } else current += char
  }
  cut()
  return found
}

/** The names in a cell of units, however they are separated; spans lead to each name, else to the whole cell. */
export const splitUnits = (cell: string, span: Span, text: string): SplitUnits => {
  const units: UnitMention[] = []
  const lead: UnitMention[] = []
  let open = false
  let cursor = span[0]
  for (const part of parts(cell.slice(0, LONGEST_CELL))) {
    let name = part.replace(/[。.]$/, '')
    const mark = MARK.exec(name)
    if (mark) name = name.slice(0, mark.index)
    if (/等(?:有关|相关|市级)?(?:单位|部门)?$/.test(name)) {
      open = true
      name = name.replace(/等(?:有关|相关|市级)?(?:单位|部门)?$/, '')
    }
    const marked: UnitMention[] = []
    for (const one of name.split(JOINED)) {
      const unit = one.trim()
      if (unit.length < 2 || /^[-—–/]+$/.test(unit) || unit.length > 30) continue
      const at = text.indexOf(unit, cursor)
      const inside = at >= 0 && at + unit.length <= span[1]
      if (inside) cursor = at + unit.length
      marked.push({ name: unit, span: inside ? [at, at + unit.length] : span })
    }
    units.push(...marked)
    if (mark && (mark[1] === '牵头' || mark[1] === '负责')) {
      // “市发改委、市财政局牵头”: the mark at the end of a list holds for all names before it that have none.
      const before = lead.length === 0 && !units.some((unit) => lead.includes(unit)) ? units : marked
      lead.push(...before.filter((unit) => !lead.includes(unit)))
    }
  }
  return { units, lead, open }
}
