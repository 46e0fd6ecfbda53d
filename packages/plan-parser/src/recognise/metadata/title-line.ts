/** By which words the name of a plan ends, and what may stand in a bracket behind it. */
export const KIND_WORD =
  '(?:行动方案|实施方案|工作方案|专项方案|总体方案|方案|行动计划|工作计划|实施计划|计划|规划纲要|规划|工作要点|要点|工作安排|安排|攻坚行动|专项行动|实施细则|若干政策|实事项目|实施意见|指导意见|意见|实施办法|工作任务|重点任务|(?:任务|责任|工作)分[解工](?:表|方案)?|责任清单|任务清单|工作清单|清单|行动纲要|纲要|若干措施|政策措施|举措|任务书)'
export const VERSION = '(?:[(〔](?:[^()〔〕]{0,20}(?:20\\d\\d|试行|修订|暂行|意见稿|送审稿)[^()〔〕]{0,20})[)〕])?'
/** A line that names a plan. */
export const TITLE_LINE = new RegExp(`^[^。;!?]{4,90}${KIND_WORD}${VERSION}$`, 'u')
export const LONGEST_LINE = 100
/** Who issues a plan stands on the line above 关于…的意见. */
export const ISSUER_LINE = /^[\p{Script=Han}、 ]{2,40}(?:委员会|人民政府|[委厅局]|办公[厅室])$/u
/** A title set in two lines: the second begins with a conjunction or names a kind alone, or the first ends with a year or the name of a report. */
const CONJUNCTION = /^[及和与暨]/u
const FIRST_HALF = /(?:20\d\d年度?|》)$/u
/** 任务分解和责任分工方案 says of what kind the document is and names nothing. */
const KIND_ALONE = /^(?:(?:目标|重点|主要|工作)?(?:任务|责任)(?:分解|分工)[及和与]?){1,2}(?:方案|表|清单)?$/u
/** 实施方案(2026—2028年) goes on with a name that breaks off. */
const KIND_LINE = new RegExp(`^\\p{Script=Han}{0,6}(?:方案|计划|意见|要点|规划|纲要|办法|细则)${VERSION}$`, 'u')
const LONGEST_HALF = 40

/** Whether a line is the second half of a name that the line before begins. */
export const endsTitle = (before: string | undefined, line: string): boolean =>
  KIND_LINE.test(line) && firstHalf(before, line) !== ''

/** What of the line before belongs to a title; empty where nothing does. */
export const firstHalf = (before: string | undefined, line: string): string => {
  if (before === undefined || before.length > LONGEST_HALF || /[。;:!?|]|通知$/u.test(before)) return ''
  if (ISSUER_LINE.test(before)) return line.startsWith('关于') ? before : ''
  if (KIND_LINE.test(line) && !TITLE_LINE.test(before)) return before
  const breaksOff = CONJUNCTION.test(line) || FIRST_HALF.test(before) || KIND_ALONE.test(line)
  return breaksOff && !/20\d\d/u.test(line) ? before : ''
}
