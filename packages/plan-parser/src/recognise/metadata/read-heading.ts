import type { CleanText, Range } from '../../normalise/clean-text.ts'

const KIND_WORD =
  '(?:行动方案|实施方案|工作方案|专项方案|总体方案|方案|行动计划|工作计划|实施计划|计划|规划纲要|规划|工作要点|要点|工作安排|安排|攻坚行动|专项行动|实施细则|若干政策|实事项目|实施意见|指导意见|意见|实施办法|工作任务|重点任务|(?:任务|责任|工作)分解(?:表|方案)?|任务分工|责任清单|任务清单|工作清单|清单|行动纲要|纲要|若干措施|政策措施|举措|任务书)'
const VERSION = '(?:[(〔](?:[^()〔〕]{0,20}(?:20\\d\\d|试行|修订|暂行|意见稿|送审稿)[^()〔〕]{0,20})[)〕])?'
const TITLE_LINE = new RegExp(`^[^。;!?]{4,90}${KIND_WORD}${VERSION}$`, 'u')
const NOTICE = new RegExp(`印发[《]?([^《》。]{4,90}${KIND_WORD}${VERSION})[》]?的通知`, 'u')
const ISSUED_BOOK = new RegExp(`(?:现将|将|印发)《([^《》]{4,90}${KIND_WORD}${VERSION})》`, 'u')
/** Where nothing names a plan, the notice itself is one: 关于2024年渔业任务的通知. */
const NOTICE_LINE = /^[^。;!?]{0,30}关于[^。;!?]{4,80}的(?:通知|意见|决定)$/u
/** A title set in two lines: the second begins with a conjunction or names a kind alone, or the first ends with a year or the name of a report. */
const CONJUNCTION = /^[及和与暨]/u
const FIRST_HALF = /(?:20\d\d年度?|》)$/u
/** 任务分解和责任分工方案 says of what kind the document is and names nothing. */
const KIND_ALONE = /^(?:(?:目标|重点|主要|工作)?(?:任务|责任)(?:分解|分工)[及和与]?){1,2}(?:方案|表|清单)?$/u
const YEARS_LINE = /^[(〔](?:20\d\d年?[—至到-]20\d\d年?|20\d\d年度?|试行|修订版?|征求意见稿)[)〕]$/u
/** What a web page says about the document. */
const FIELD = /^(?:信息)?(?:索引号|发布|公开|成文|主题分类|体裁|组配|来源|字体|首页|访问|浏览|当前位置)/u
const LONGEST_LINE = 100
/** The title runs on into the first sentence where line breaks were lost. */
const RUN_ON = new RegExp(
  `^[^。;!?:,《》]{4,60}?${KIND_WORD}${VERSION}(?= ?(?:为|根据|按照|依据|深入|贯彻|20\\d\\d年,|[一1][、.]))`,
  'u',
)

/** The title of the plan, as a clean range: a line of its own, or the name between 《》 that the letter before it issues. */
export const readTitle = ({ text }: CleanText, paragraphs: readonly Range[], head: Range): string | null => {
  const lines = paragraphs
    .filter(({ from }) => from < head.to)
    .map(({ from, to }) => text.slice(from, Math.min(to, head.to)).replace(/^#+ */u, '').trim())
  const wanted = text.slice(head.from, head.to)
  const issued = (ISSUED_BOOK.exec(wanted) ?? NOTICE.exec(wanted))?.[1] ?? null
  const line = lines.findLastIndex(
    (words) => words.length <= LONGEST_LINE && TITLE_LINE.test(words) && !/^附|[:：]/u.test(words),
  )
  if (line < 0)
    return (
      issued ??
      lines.flatMap((words) => RUN_ON.exec(words)?.[0] ?? [])[0] ??
      lines.find((words) => words.length <= LONGEST_LINE && NOTICE_LINE.test(words)) ??
      lines.find(
        (words) => words.length >= 6 && words.length <= LONGEST_LINE && !/[。:|>]/u.test(words) && !FIELD.test(words),
      ) ??
      null
    )
  const years = YEARS_LINE.test(lines[line + 1] ?? '') ? lines[line + 1]! : ''
  const own = firstHalf(lines[line - 1], lines[line]!) + lines[line]!.replace(/^《([^《》]*)》$/u, '$1') + years
  // A title set in two lines: the letter before it gives the whole.
  return issued?.endsWith(own) ? issued : own
}

const firstHalf = (before: string | undefined, line: string): string =>
  before !== undefined &&
  before.length <= LONGEST_HALF &&
  !/[。;:!?]|通知$/u.test(before) &&
  (CONJUNCTION.test(line) || FIRST_HALF.test(before) || KIND_ALONE.test(line)) &&
  !/20\d\d/u.test(line)
    ? before
    : ''
const LONGEST_HALF = 40
