import type { CleanText, Range } from '../normalise/clean-text.ts'
import { isClosingRule } from './chapter-kinds.ts'

/** Lines that web pages and letters put behind the text of a plan. */
const TRAILER =
  /^(?:[(（]?(?:信息|文章|稿件)?来源[:： ]|本文由|相关(?:新闻|链接|阅读|附件|文章|解读)|上一[篇条]|下一[篇条]|(?:扫一扫|分享到|打印|关闭|返回)(?:.{0,10})$|【(?:打印|关闭)|版权所有|主办[:：]|承办[:：]|技术支持|网站(?:地图|标识)|[\p{Script=Han}]ICP备|抄送[:：]|FOLLOW|现予?以?(?:公告|公布|公示)[。.]?$|特此(?:公告|通知|通报|公示)[。.]?$|新闻分类|责任编辑[:：]|(?:免责|版权)声明|[(（]?联系人[:：]|[(（]此件(?:公开|主动|依申请))/u
const SIGNATURE =
  /^(?:[\p{Script=Han}]{2,30}(?:人民政府|办公室|委员会|领导小组|主席团|人民代表大会|局|委)(?=$|20\d\d年|二[〇○零])|(?:20\d\d年\d{1,2}|二[〇○零].{2}年[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:印发)?$)/u
const LONGEST_TRAILER = 60

/** Where the text of the plan ends: before the signature, the navigation and the imprint behind its last item. */
export const findBodyEnd = ({ text }: CleanText, paragraphs: readonly Range[], after: number): number => {
  const first = paragraphs.findIndex(({ from }) => from > after)
  if (first < 0) return text.length
  for (const { from, to } of paragraphs.slice(first)) {
    const line = text.slice(from, Math.min(to, from + LONGEST_TRAILER))
    if (TRAILER.test(line) || isClosingRule(line) || isSignature(text.slice(from, to))) return from
  }
  return text.length
}

/** Whether a line names an office or a date alone, as those who sign do. */
export const isSignature = (line: string): boolean => line.length < LONGEST_TRAILER && SIGNATURE.test(line)
