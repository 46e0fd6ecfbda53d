import type { CleanText, Range } from '../../normalise/clean-text.ts'
import type { SourceDocument } from '../../read/source-document.ts'
import { arabicDates } from './arabic-dates.ts'

/** Who issued the document, when, under which number. */
export interface Issue {
  readonly documentNo: string | null
  readonly indexNo: string | null
  readonly issuer: string | null
  readonly issuedOn: string | null
}

const DIVIDER = '[:： |\\t]{1,6}'
const BODY = '[\\p{Script=Han}()、 ]{3,60}?'
const DOCUMENT_NO = /[\p{Script=Han}]{1,14}[〔[(]20\d\d[〕\])] ?\d{1,4}号/u
const LABELLED_NO = new RegExp(
  `(?:文号|发文字号|文件编号|公文编号)${DIVIDER}([\\p{Script=Han}]{1,14}[〔[(]20\\d\\d[〕\\])] ?\\d{1,4}号)`,
  'u',
)
const LETTERHEAD_NO = new RegExp(`^${DOCUMENT_NO.source}$`, 'mu')
const INDEX_NO = new RegExp(`索引号${DIVIDER}([A-Z\\d][A-Z\\d/—_-]{5,60})`, 'u')
const ISSUER = new RegExp(
  `(?:发布机构|发文机关|发文单位|发布单位|制定机关|公开主体|印发机关|信息来源)${DIVIDER}([\\p{Script=Han}()]{2,40}?)(?=[ |\\t\\n]|发文|成文|发布|公开|文号|主题|组配|$)`,
  'u',
)
const DATE = '(20\\d\\d)[—年/.-](\\d{1,2})[—月/.-](\\d{1,2})日?'
const WRITTEN = new RegExp(`成文日期${DIVIDER}${DATE}`, 'u')
const PUBLISHED = new RegExp(
  `(?:(?:发文|印发|发布|公开|生成)?日期|发布时间|(?<=[| 网报台社])时间)${DIVIDER}${DATE}`,
  'u',
)
/** 2026年3月5日 08:07 来源:渔业报: the hour says that it is the date of the page. */
const DATED_LINE = new RegExp(`(?:^|[|\\n] ?)${DATE} ?(?=\\d{1,2}:\\d\\d)`, 'u')
const ISSUED_NOTE = new RegExp(`[(〔]${DATE}[^()〔〕]{0,20}(?:印发|发布|通过|公布)[)〕]`, 'u')
const PAGE_HEAD = 400
const SIGNATURE = new RegExp(
  `(?:^|[。\\n] ?)(${BODY}(?:委员会|人民政府|政府办公室|办公室|领导小组|[委局厅办]))\\s*${DATE}(?:印发)?`,
  'mu',
)

/** 中共某县委 某县人民政府关于印发…的通知: the heading of a letter whose signature is a seal. */
const OFFICE = '[\\p{Script=Han}()]{2,24}?(?:委员会|[省市县区州]委|人民政府|办公厅|办公室|领导小组|[局厅])'
const HEADED = new RegExp(`^[# ]*(${OFFICE}(?:[ 、\\n]+${OFFICE}){0,3})[ \\n]*关于(?:印发|下达|分解|公布)`, 'u')
/** The date under such a letter, alone on its line. */
const LONE_DATE = new RegExp(`(?:^|\\n) ?${DATE} ?(?=\\n)`, 'u')

/** Reads the metadata header, the letterhead and the signature; the signature of a letter outranks the header of a page. */
export const readIssue = (source: SourceDocument, { text }: CleanText, head: Range, tail: Range): Issue => {
  const opening = arabicDates(text.slice(head.from, head.to))
  // The header of a web page is read as printed: there dashes are no ranges.
  const header = source.text.slice(0, Math.min(source.text.length, 20_000)).replace(/[|\s]{2,}/gu, ' | ')
  const signature = SIGNATURE.exec(opening) ?? SIGNATURE.exec(arabicDates(text.slice(tail.from, tail.to)))
  const issuedNote = ISSUED_NOTE.exec(opening)
  const headed = signature === null ? HEADED.exec(opening.trimStart()) : null
  const date =
    signature === null && issuedNote !== null
      ? issuedNote
      : signature === null
        ? (WRITTEN.exec(header) ??
          PUBLISHED.exec(header) ??
          DATED_LINE.exec(header.slice(0, PAGE_HEAD)) ??
          (headed && LONE_DATE.exec(opening)))
        : signature.slice(1)
  return {
    documentNo:
      (LABELLED_NO.exec(opening)?.[1] ?? LETTERHEAD_NO.exec(opening)?.[0] ?? null)?.replace(/ /gu, '') ?? null,
    indexNo: INDEX_NO.exec(header)?.[1] ?? null,
    issuer:
      divideOffices(signature === null ? undefined : signedBy(signature)) ??
      ISSUER.exec(header)?.[1]?.trim() ??
      divideOffices(headed?.[1]?.replace(/[ \n]+/gu, '、')) ??
      null,
    issuedOn: date === null ? null : toIso(date),
  }
}

const OFFICE_LINE = /(?:^|\n)([\p{Script=Han}()]{4,40}(?:委员会|人民政府|办公室|领导小组|[委局厅办]))\n$/u
const LONGEST_LINE = 60

/** Who signs: the office before the date, and those on the lines above it. */
const signedBy = ({ 0: whole, 1: name, index, input }: RegExpExecArray): string => {
  const names = [name!.replace(/ /gu, '').trim()]
  let end = index + whole.length - whole.trimStart().length
  for (;;) {
    const above = OFFICE_LINE.exec(input.slice(Math.max(0, end - LONGEST_LINE), end))
    if (above === null || names.length > 5) return names.join('、')
    names.unshift(above[1]!)
    end -= above[1]!.length + 1
  }
}

const PLACE = /^(?:中共)?([\p{Script=Han}]{2,6}?[省市县区州])/u

/** Offices that sign together stand side by side: each begins with the name of their place. */
const divideOffices = (names: string | undefined): string | undefined => {
  const place = PLACE.exec(names ?? '')?.[1]
  if (names === undefined || place === undefined) return names
  return names.replace(new RegExp(`(?<=[厅局委会办府院行部室])、?(?=(?:中共)?${place})`, 'gu'), '、')
}

const toIso = (match: readonly (string | undefined)[]): string | null => {
  const [year, month, day] = match.slice(-3)
  if (year === undefined || month === undefined || day === undefined) return null
  return Number(month) > 12 || Number(day) > 31 ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
