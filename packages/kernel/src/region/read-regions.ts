import { type CsvRow, csvRows } from '../csv-rows.ts'
import type { DefinitionProblem, Placed } from '../definition/definition-problem.ts'
import { Exact } from '../exact.ts'
import { isIsoDay } from '../iso-day.ts'
import {
  REGION_LEVELS,
  type Region,
  type RegionLevel,
  SUCCESSION_KINDS,
  type Succession,
  type SuccessionKind,
} from './region.ts'
import type { GroupMember } from './region-groups.ts'

export const REGION_COLUMNS = ['code', 'name', 'level', 'parent', 'valid_from', 'valid_to', 'former_codes'] as const
export const SUCCESSION_COLUMNS = ['day', 'kind', 'from', 'to', 'family', 'share', 'source'] as const
export const GROUP_COLUMNS = ['group', 'code', 'valid_from', 'valid_to', 'source'] as const

const CODE = /^\d{6}(?:\d{3}){0,2}$/
const FAMILY = /^[a-z][a-z_]{0,29}$/
const SHARE = /^(?:0\.\d+|1)$/

/** Rows of a file of regions, each with its place; whatever has not the form of one is a problem and left out. */
export function readRegionRows(file: string, text: string, problems: DefinitionProblem[]): Placed<Region>[] {
  return readRows(file, text, REGION_COLUMNS, problems, (cell, refuse) => {
    const [code, level, parent, from, until] = [cell.code, cell.level, cell.parent, cell.valid_from, cell.valid_to]
    if (!CODE.test(code)) refuse('TT-Z-002', `代码“${code}”不是6、9或12位数字；按统计用区划代码改写`)
    if (cell.name === '') refuse('TT-Z-002', `代码${code}没有名称；补上名称`)
    if (!isLevel(level)) refuse('TT-Z-002', `级别“${level}”不认识；可用 ${REGION_LEVELS.join('、')}`)
    if (parent !== '' && !CODE.test(parent)) refuse('TT-Z-002', `上级代码“${parent}”不是6、9或12位数字；改写，或留空`)
    checkDays('TT-Z-002', from, until, refuse)
    const formerCodes = cell.former_codes.split(' ').filter(Boolean)
    const former = formerCodes.find((one) => !CODE.test(one))
    if (former) refuse('TT-Z-002', `曾用代码“${former}”不是6、9或12位数字；几个代码之间用空格`)
    const common = { code, name: cell.name, parent: parent || null, from: from || null, until: until || null }
    return { ...common, level: level as RegionLevel, formerCodes }
  })
}

/** Rows of a file of successions, each with its place. */
export function readSuccessionRows(file: string, text: string, problems: DefinitionProblem[]): Placed<Succession>[] {
  return readRows(file, text, SUCCESSION_COLUMNS, problems, (cell, refuse) => {
    const { day, kind, from, to, family, share, source } = cell
    if (!isIsoDay(day)) refuse('TT-Z-003', `“${day}”不是日期；写作 2019-08-16`)
    if (!Object.hasOwn(SUCCESSION_KINDS, kind))
      refuse('TT-Z-003', `变更类型“${kind}”不认识；可用 ${Object.keys(SUCCESSION_KINDS).join('、')}`)
    for (const code of [from, to])
      if (!CODE.test(code)) refuse('TT-Z-003', `代码“${code}”不是6、9或12位数字；按统计用区划代码改写`)
    if (from === to) refuse('TT-Z-003', `${from}变更为自身；留在原区划的部分不写，删去这一行`)
    if (!FAMILY.test(family)) refuse('TT-Z-003', `份额类别“${family}”应为小写英文，如 population`)
    if (share !== '' && !(SHARE.test(share) && new Exact(share).greaterThan(0)))
      refuse('TT-Z-003', `份额“${share}”应大于0、不超过1，如 0.3561；不知道就留空`)
    if (source === '') refuse('TT-Z-003', `${from}到${to}的变更没有来源；写明文号或网址`)
    return { day, kind: kind as SuccessionKind, from, to, family, share: share || null, source }
  })
}

/** Rows of a file of groups of places, each with its place. */
export function readGroupRows(file: string, text: string, problems: DefinitionProblem[]): Placed<GroupMember>[] {
  return readRows(file, text, GROUP_COLUMNS, problems, (cell, refuse) => {
    const { group, code, valid_from: from, valid_to: until, source } = cell
    if (group === '') refuse('TT-Z-004', `代码${code}没有写明分组；补上分组名称`)
    if (!CODE.test(code)) refuse('TT-Z-004', `代码“${code}”不是6、9或12位数字；按统计用区划代码改写`)
    checkDays('TT-Z-004', from, until, refuse)
    if (source === '') refuse('TT-Z-004', `“${group}”的${code}没有来源；写明文件或网址`)
    return { group, code, from: from || null, until: until || null, source }
  })
}

function checkDays(code: string, from: string, until: string, refuse: Refuse): void {
  for (const day of [from, until])
    if (day !== '' && !isIsoDay(day)) refuse(code, `“${day}”不是日期；写作 2019-08-16，或留空`)
  if (from !== '' && until !== '' && until <= from) refuse(code, `止日${until}不晚于起日${from}；改正其一`)
}

type Refuse = (code: string, message: string) => void

function readRows<C extends string, T>(
  file: string,
  text: string,
  columns: readonly C[],
  problems: DefinitionProblem[],
  read: (cell: Readonly<Record<C, string>>, refuse: Refuse) => T,
): Placed<T>[] {
  let rows: CsvRow[]
  try {
    rows = csvRows(text)
  } catch (error) {
    problems.push({ code: 'TT-Z-001', place: file, message: (error as Error).message })
    return []
  }
  const [head, ...body] = rows
  if (head?.cells.join() !== columns.join()) {
    const message = `首行应为 ${columns.join(',')}；现为 ${head?.cells.join(',') ?? '空'}`
    problems.push({ code: 'TT-Z-001', place: `${file} 第1行`, message })
    return []
  }
  return body.flatMap(({ line, cells }) => {
    const place = `${file} 第${line}行`
    const before = problems.length
    const refuse: Refuse = (code, message) => void problems.push({ code, place, message })
    if (cells.length !== columns.length) {
      refuse('TT-Z-001', `有${cells.length}格，应为${columns.length}格；补齐或删去逗号`)
      return []
    }
    const value = read(Object.fromEntries(columns.map((name, at) => [name, cells[at]])) as Record<C, string>, refuse)
    return problems.length === before ? [{ place, value }] : []
  })
}

const isLevel = (text: string): text is RegionLevel => (REGION_LEVELS as readonly string[]).includes(text)
