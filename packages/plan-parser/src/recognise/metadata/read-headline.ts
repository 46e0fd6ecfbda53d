import { firstHalf, ISSUER_LINE, KIND_WORD, LONGEST_LINE, TITLE_LINE, VERSION } from './title-line.ts'

/** Where nothing names a plan, the notice itself is one: 关于2024年渔业任务的通知. */
const NOTICE_LINE = /^[^。;!?]{0,30}关于[^。;!?]{4,80}的(?:通知|意见|决定)$/u
/** …重点工作 and, on the next line, 责任单位的通知. */
const REST_OF_NOTICE = /^[^。;:!?]{2,30}的?通知$/u
/** 图解|云溪县渔业行动方案: a page about the plan. */
const ABOUT = /^\p{Script=Han}{2,6}\|/u
/** 县渔业局通报《云溪县渔业行动方案》内容: news of a plan names it. */
const NEWS_OF = new RegExp(`(?:通报|发布|印发|出台|公布|解读|通过)《([^《》]{4,90}${KIND_WORD}${VERSION})》`, 'u')
/** 2026年民生实事概览-票决确定10项: a headline and what stands behind it. */
const SUBTITLE = /(?<=^[^-]{6,40})-(?=\p{Script=Han})[\s\S]*$/u
/** What a web page says about the document. */
const FIELD = /^(?:信息)?(?:索引号|发布|公开|成文|主题分类|体裁|组配|来源|字体|首页|访问|浏览|当前位置)/u
const DOCUMENT_NO = /^[\p{Script=Han}]{1,14} ?[〔[(]20\d\d[〕\])] ?\d{1,4}号$/u
/** The title runs on into the first sentence where line breaks were lost. */
const RUN_ON = new RegExp(
  `^[^。;!?:,《》-]{4,60}?${KIND_WORD}${VERSION}(?= ?(?:为|根据|按照|依据|深入|贯彻|20\\d\\d年,|[一1][、.]))`,
  'u',
)

/** What stands over a text that names no plan on a line of its own; null where nothing does. */
export const readHeadline = (lines: readonly string[]): string | null => {
  const short = lines.filter((words) => words.length <= LONGEST_LINE)
  const first = firstTitle(short)
  return (
    short.map((words) => words.replace(ABOUT, '')).find((words) => TITLE_LINE.test(words) && isTitle(words)) ??
    lines.flatMap((words) => RUN_ON.exec(words)?.[0] ?? [])[0] ??
    short.find((words) => NOTICE_LINE.test(words)) ??
    NEWS_OF.exec(first ?? '')?.[1] ??
    first
  )
}

const isTitle = (words: string): boolean =>
  words.length >= SHORTEST &&
  !/[。:|>]/u.test(words) &&
  ![FIELD, ISSUER_LINE, DOCUMENT_NO].some((other) => other.test(words))
const SHORTEST = 6

/** The first line that may be a title, with what belongs to it above and below. */
const firstTitle = (lines: readonly string[]): string | null => {
  const at = lines.findIndex(isTitle)
  if (at < 0) return null
  const line = lines[at]!.replace(SUBTITLE, '')
  const below = lines[at + 1] ?? ''
  const rest = line.startsWith('关于') && !line.endsWith('通知') && REST_OF_NOTICE.test(below) ? below : ''
  return firstHalf(lines[at - 1], line) + line + rest
}
