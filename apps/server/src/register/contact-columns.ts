import type { PostKind } from './tables.ts'

export type ContactField = 'name' | 'title' | 'number'

/** What a column of a contact list holds. */
export type ContactColumn =
  | { readonly of: 'unit' }
  | { readonly of: 'section' }
  | { readonly of: PostKind; readonly field: ContactField }
  | { readonly of: 'nothing'; readonly head: string }

export interface ContactHead {
  readonly columns: readonly ContactColumn[]
  /** Rows that the head takes. */
  readonly height: number
}

const UNIT = /^(?:责任|牵头|成员|所在)?(?:单位|部门)(?:名称|全称)?$/
const LEADER = /分管(?:领导|负责人|局长|主任)|^领导$|责任领导/
const LIAISON = /联络员|联系人|经办人|填报人/
const SECTION = /科室|处室|股室|内设机构/
const HEAD_OF_SECTION = /(?:科室|处室|股室).*负责人|科长|处长|股长/
const NAME = /姓名|名字|负责人/
const TITLE = /职务|职级/
const SECTION_NAME = /^名称$/
const NUMBER = /电话|手机|号码|联系方式|短号|座机/

/**
 * Recognises the head of a contact list in rows as they stand: in one line, or in two where cells of the upper one are
 * merged over those below. A column without a word of its own about whom it means belongs to the one before.
 * @returns null where the rows begin with something else, such as a title
 */
export function readHead(rows: readonly (readonly string[])[]): ContactHead | null {
  const [first = [], second = []] = rows
  if (!first.some((cell) => UNIT.test(plain(cell)))) return null
  const two = isLowerLine(second, first)
  const heads = first.map((cell, at) => [plain(cell), two ? plain(second[at] ?? '') : ''] as const)
  let of: PostKind | null = null
  const columns = heads.map(([upper, lower]): ContactColumn => {
    const both = lower && lower !== upper ? `${upper}${lower}` : upper
    if (UNIT.test(upper)) return { of: 'unit' }
    of = LEADER.test(upper) ? 'leader' : LIAISON.test(upper) ? 'liaison' : SECTION.test(upper) ? 'section_head' : of
    const own = lower && lower !== upper ? lower : upper
    if (of === null) return { of: 'nothing', head: both }
    if (NUMBER.test(own)) return { of, field: 'number' }
    if (TITLE.test(own)) return { of, field: 'title' }
    const isSection = SECTION_NAME.test(own) || (SECTION.test(own) && !HEAD_OF_SECTION.test(own))
    if (of === 'section_head' && isSection) return { of: 'section' }
    if (NAME.test(own) || LEADER.test(own) || LIAISON.test(own) || HEAD_OF_SECTION.test(own))
      return { of, field: 'name' }
    return { of: 'nothing', head: both }
  })
  const people = columns.some((column) => 'field' in column && column.field === 'name')
  return people ? { columns, height: two ? 2 : 1 } : null
}

/** The lower line of a head speaks of names and numbers, and repeats what is merged downwards. */
function isLowerLine(lower: readonly string[], upper: readonly string[]): boolean {
  const own = lower.filter((cell, at) => cell !== '' && plain(cell) !== plain(upper[at] ?? ''))
  const known = [NAME, TITLE, NUMBER, SECTION, SECTION_NAME]
  return own.length > 0 && own.every((cell) => known.some((words) => words.test(plain(cell))))
}

const plain = (cell: string) =>
  cell
    .normalize('NFKC')
    .replace(/[\s:*]/g, '')
    .replace(/\(.*?\)/g, '')
