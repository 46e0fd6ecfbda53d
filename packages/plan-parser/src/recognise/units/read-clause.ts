import { withoutRemark } from './read-convention.ts'
import { splitUnits } from './split-units.ts'
import type { FoundUnit, UnitClause, UnitConvention } from './unit-clause.ts'
import { LABEL } from './unit-label.ts'
import { isCollective, isOffice, isUnitName } from './unit-name.ts'

/** A deadline, people or a remark under a label of their own behind the last list of a bracket. */
const OTHER_LABEL =
  /[;,。、\s]*[\p{Script=Han}]{0,6}(?:时限|时间|进度|节点|期限|责任人|领导|联系人|电话|备注|来源|成果|抓手)(?:要求|安排)?[:].*$/su

/** Where a bracket stands: behind a finished sentence, before its full stop, or in the middle of one. */
export type ClausePlace = 'after-sentence' | 'before-stop' | 'inside'

type Role = 'lead' | 'responsible' | 'supporting'

const ROLES: Readonly<Record<string, Role>> = {
  牵头: 'lead',
  总牵头: 'lead',
  主办: 'lead',
  主责: 'lead',
  承办: 'lead',
  组织: 'lead',
}
const SUPPORTING = /^(?:配合|协办|协同|协助|参与|支持)$/u
/** 数据提供单位, 技术支撑部门: whatever else its label says of it, such a body helps. */
const roleOf = (label: string): Role =>
  ROLES[label] ?? (/^(?:责任|落实|实施)$/u.test(label) ? 'responsible' : 'supporting')

/** “A牵头,B、C按职责分工负责”, “本项工作由A牵头”, “A会同B负责”. */
const LEADS =
  /^(?:[^由]{0,12}由)?(.+?)(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)?(?:分别|共同|联合)?总?牵头(?:负责|落实|督导|推进|实施|抓总)?$/u
const PART = /[^,;。\n]+/gu
/** 此项工作由县教育局、县财政局共同负责: what the names are put behind. */
const WORK_BY = /^(?:[此该本上以][\p{Script=Han}]{0,6}|(?:工作|任务|项目)?)由(?=\S{2})/u
const DUTY =
  /(?:等(?:部门|单位)?)?(?:结合(?:各自)?实际)?(?:按照?|依)?(?:各自)?(?:职责|职能|任务|分工)*(?:分别|共同|具体|组织)?(?:负责(?:落实|实施)?|配合|参与|协助|落实|实施)$/u

/**
 * Reads the inside of a bracket (or a labelled line) as a clause of units; null where it is none. A bare list needs
 * two thirds of its members to look like bodies and must end a sentence.
 */
export const readClause = (
  inner: string,
  from: number,
  convention: UnitConvention,
  place: ClausePlace,
): Omit<UnitClause, 'range'> | null => {
  const text = withoutRemark(inner)
  return (
    labelled(text, from, convention) ??
    (place === 'inside' ? null : (worded(text, from, convention) ?? bare(text, from, convention, place)))
  )
}

/** What may stand before the first label: a bracket, of what kind a target is, or the names of people and dates under labels of their own. */
const isLabelFree = (words: string): boolean =>
  words.length <= 2 ||
  /^(?:预期|约束)性(?:指标)?[,;、]$/u.test(words) ||
  /^\(?(?:(?:牵头|责任|分管|联系|包抓|[市县区])*领导|完成时限|完成时间)[:][^;。]{1,40}[;。,]?\s*$/u.test(words)

const labelled = (text: string, from: number, convention: UnitConvention): Omit<UnitClause, 'range'> | null => {
  LABEL.lastIndex = 0
  const labels = [...text.matchAll(LABEL)].filter(
    ({ index, 0: label }) => index === 0 || label.includes(':') || /[、,;。:\s()\n]$/u.test(text.slice(0, index)),
  )
  if (labels.length === 0 || !isLabelFree(text.slice(0, labels[0]!.index))) return null
  const byRole: Record<Role, FoundUnit[]> = { lead: [], responsible: [], supporting: [] }
  const isHelped = labels.some(({ 1: label }) => SUPPORTING.test(label!))
  let open = false
  labels.forEach((label, i) => {
    const start = label.index + label[0].length
    const end = labels[i + 1]?.index ?? text.length
    const names = text
      .slice(start, end)
      .replace(OTHER_LABEL, '')
      .replace(/[,;。、\s]+$/u, '')
    // 责任单位:A牵头,B、C配合: the words behind the label say more than it does
    const role = roleOf(label[1]!)
    const told = role === 'supporting' ? null : worded(names, from + start, convention)
    if (told !== null) {
      byRole[told.leadExplicit ? 'lead' : 'responsible'].push(...told.lead)
      byRole[told.leadExplicit ? 'supporting' : 'responsible'].push(...told.supporting)
      open ||= told.open
      return
    }
    const list = splitUnits(names, from + start)
    const bodies = label[2] === undefined ? list.units : list.units.map(withoutPerson).filter(isBody)
    const marked = byMarks(bodies, convention.leadSign)
    byRole[marked.lead.length > 0 ? 'lead' : role].push(...marked.lead)
    byRole[marked.lead.length > 0 && role === 'responsible' ? 'supporting' : role].push(...marked.others)
    open ||= list.open
  })
  const { lead, responsible, supporting } = byRole
  if (lead.length > 0) return clause(lead, [...responsible, ...supporting], true, open)
  if (responsible.length === 0) return supporting.length === 0 ? null : clause([], supporting, false, open)
  const alone = responsible.length === 1 || isHelped
  return alone
    ? clause(responsible, supporting, true, open)
    : clause(responsible.slice(0, 1), [...responsible.slice(1), ...supporting], convention.firstLeads, open)
}

/** A sentence outside brackets that does nothing but say who leads and who does what; null where it says more. */
export const readSentence = (
  text: string,
  from: number,
  convention: UnitConvention,
): Omit<UnitClause, 'range'> | null => {
  const found = worded(text, from, convention)
  return found !== null &&
    [...found.lead, ...found.supporting].every(({ name }) => isOffice(name) || isCollective(name)) &&
    found.lead.some(({ name }) => isOffice(name))
    ? found
    : null
}

/** “A会同B、C负责”: those before the word lead those behind it. */
const WITH = /^(.{2,}?)会同(?=.{2})/u
/** “A负责,B配合”: A leads as if the text said 牵头; 分别负责 and 按职责分工负责 name nobody first. */
const IN_CHARGE = /(?<!分工|分别|职责|职能|共同|具体)负责$/u
const HELPS = /(?:配合|参与|协助)$/u

/** Part by part: “A牵头” leads, in “B、C按职责分工负责” the duty is cut off and the names stay. */
const worded = (text: string, from: number, convention: UnitConvention): Omit<UnitClause, 'range'> | null => {
  const lead: FoundUnit[] = []
  const others: FoundUnit[] = []
  const inCharge: FoundUnit[] = []
  let open = false
  let isWorded = false
  let isHelped = false
  for (const { 0: part, index } of text.matchAll(PART)) {
    const leads = LEADS.exec(part)
    const duty = DUTY.exec(part)
    const together = leads === null && duty !== null ? WITH.exec(part) : null
    const start = together?.[0].length ?? (duty === null ? 0 : (WORK_BY.exec(part)?.[0].length ?? 0))
    const named = leads?.[1] ?? part.slice(start, duty?.index ?? part.length)
    if (together !== null) lead.push(...splitUnits(together[1]!, from + index).units)
    const list = splitUnits(named, from + index + part.indexOf(named, start))
    ;(leads === null ? others : lead).push(...list.units)
    if (leads === null && together === null && IN_CHARGE.test(part)) inCharge.push(...list.units)
    open ||= list.open || /等/u.test(duty?.[0] ?? '')
    isWorded ||= leads !== null || duty !== null
    isHelped ||= HELPS.test(part)
  }
  if (!isWorded || !areUnits([...lead, ...others])) return null
  if (lead.length === 0 && isHelped) lead.push(...inCharge)
  if (lead.length > 0) return clause(lead, others, true, open)
  return others.length === 1
    ? clause(others, [], true, open)
    : clause(others.slice(0, 1), others.slice(1), convention.firstLeads, open)
}

const bare = (
  text: string,
  from: number,
  convention: UnitConvention,
  place: ClausePlace,
): Omit<UnitClause, 'range'> | null => {
  const list = splitUnits(text, from)
  const { open } = list
  const { lead, others: units } = byMarks(list.units, convention.leadSign)
  if (lead.length > 0 && areUnits([...lead, ...units])) return clause(lead, units, true, open)
  if (!areUnits(units) || !units.some(({ name }) => isOffice(name))) return null
  // “乡村(社区)。” explains a word; one lone name must be a real office.
  if (place === 'before-stop' && units.length === 1 && units[0]!.name.length < 4) return null
  return clause(units.slice(0, 1), units.slice(1), convention.firstLeads, open)
}

/** “A(牵头)、B、C(配合)”: what a bracket behind a name says of its part. */
const MARK = /\((总?牵头|负责|主办|主责|配合|协助|协同|参与)(?:单位|部门)?\)$/u

const byMarks = (units: readonly FoundUnit[], leadSign: string | null): { lead: FoundUnit[]; others: FoundUnit[] } => {
  const lead: FoundUnit[] = []
  const others: FoundUnit[] = []
  for (const unit of units) {
    if (leadSign !== null && unit.name.length > 1 && unit.name.includes(leadSign)) {
      lead.push(withoutSign(unit, leadSign))
      continue
    }
    const mark = MARK.exec(unit.name)
    const name = unit.name.slice(0, mark?.index)
    const isLead = mark !== null && /牵头|负责|主/u.test(mark[1]!)
    ;(isLead ? lead : others).push({ ...unit, name, to: unit.to - (unit.name.length - name.length) })
  }
  return { lead, others }
}

/** The sign stands before or behind the name. */
const withoutSign = ({ name, from, to }: FoundUnit, sign: string): FoundUnit =>
  name.startsWith(sign)
    ? { name: name.slice(sign.length), from: from + sign.length, to }
    : { name: name.slice(0, name.indexOf(sign)), from, to: from + name.indexOf(sign) }

const isBody = ({ name }: FoundUnit): boolean => isUnitName(name) || isCollective(name)

/** 责任单位及责任人:县水利局 李明: the people stand beside the bodies. */
const withoutPerson = (unit: FoundUnit): FoundUnit => {
  if (isBody(unit)) return unit
  const length = [2, 3, 4].find((letters) => isBody({ ...unit, name: unit.name.slice(0, -letters) })) ?? 0
  return { ...unit, name: unit.name.slice(0, unit.name.length - length), to: unit.to - length }
}

const areUnits = (units: readonly FoundUnit[]): boolean => {
  const named = units.filter(({ name }) => isUnitName(name) || isCollective(name)).length
  return named > 0 && named >= (units.length * 2) / 3
}

const clause = (lead: readonly FoundUnit[], supporting: readonly FoundUnit[], leadExplicit: boolean, open: boolean) => {
  const names = new Set(lead.map(({ name }) => name))
  return { lead, supporting: supporting.filter(({ name }) => !names.has(name)), leadExplicit, open }
}
