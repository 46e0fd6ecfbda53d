import type { FoundUnit } from './unit-clause.ts'

const SEPARATORS = '、,，;；/ \n|'
const OPEN_END = /等(?:[省市县区][级直]?)?(?:相关|有关|各)?(?:[省市县区]级)?(?:部门和单位|部门单位|部门|单位)?$/u

/** The end of one office followed by the level of the next. */
const JOINED = /[局办厅院会署](?=[省市县区][\p{Script=Han}]{2})/u

/** 各乡、镇人民政府 and 各区、县级市 are one: what stands behind 各 is a level and no body by itself. */
const LEVEL = /^各(?:有关|相关)?(?:县级市|[市县区旗乡镇])(?:、[市县区旗乡镇])*$/u
const NEXT_LEVEL = /^(?:县级市|[市县区旗乡镇])(?:人民政府|政府|党委)?(?=[、,;。()]|$)/u

/** 市教育局和市财政局, 有关部门及各县(市、区): a conjunction behind an office and before the next; not 人力资源和社会保障局. */
const ALSO =
  /(?<=(?:[局委办厅部院会署]|部门|单位|公司|政府)(?:\([^()]*\))?)(?:和|及|以及|与)(?=各|有关|相关|[省市县区州][\p{Script=Han}]{2})/u

/** A date, or a word for no date, between the names. */
const NO_UNIT = /20\d\d年|\d月|[底末]前|^(?:长期|持续|常态|全年|年内)/u

export interface UnitList {
  readonly units: readonly FoundUnit[]
  /** The list ends in 等. */
  readonly open: boolean
}

/**
 * Splits a list of units, keeping brackets together: “省市场监管局(省知识产权局)” is one unit, “各县(市、区)” too.
 * `from` is the clean index of `text[0]`.
 */
export const splitUnits = (text: string, from: number): UnitList => {
  const units: FoundUnit[] = []
  let open = false
  let depth = 0
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const char = text[i] ?? '、'
    if ('(〔['.includes(char)) depth++
    else if (')〕]'.includes(char) && depth > 0) depth--
    if (i < text.length && (depth > 0 || !SEPARATORS.includes(char))) continue
    const piece = text.slice(start, i)
    if (char === '、' && LEVEL.test(piece) && NEXT_LEVEL.test(text.slice(i + 1, i + 12))) continue
    const also = ALSO.exec(piece)
    const parts = also === null ? [0, piece.length] : [0, also.index, also.index + also[0].length, piece.length]
    for (let part = 0; part < parts.length; part += 2) {
      const name = piece.slice(parts[part], parts[part + 1])
      const ending = OPEN_END.exec(name)
      if (ending !== null) open = true
      addUnit(units, name.slice(0, ending?.index ?? name.length), from + start + parts[part]!)
    }
    start = i + 1
  }
  return { units, open }
}

const addUnit = (units: FoundUnit[], piece: string, from: number): void => {
  const lead = /^[\s和及与由]*(?=\S{2})/u.exec(piece)?.[0].length ?? 0
  const name = withoutLoneBracket(piece.slice(lead).replace(/[\s。.]+$/u, ''))
  const border = name.length < 6 ? -1 : name.slice(2).search(JOINED)
  // 区招商局区发改局: two offices of one level whose separator was lost.
  if (border >= 0 && '省市县区'.includes(name[0]!) && name[border + 3] === name[0]) {
    addUnit(units, name.slice(0, border + 3), from + lead)
    addUnit(units, name.slice(border + 3), from + lead + border + 3)
    return
  }
  if (name.length === 0 || NO_UNIT.test(name) || units.some((unit) => unit.name === name)) return
  units.push({ name, from: from + lead, to: from + lead + name.length })
}

/** A bracket that was never opened closes the clause, not the name. */
const withoutLoneBracket = (name: string): string => {
  const lone = name.includes('(') ? -1 : name.indexOf(')')
  return lone < 0 ? name : name.slice(0, lone)
}
