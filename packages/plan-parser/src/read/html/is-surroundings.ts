import type { TextMeasure } from './measure-text.ts'
import { attribute, type HtmlElement } from './parse-page.ts'

/** Words that only the page around a document uses. */
const pageWords =
  /版权所有|ICP备|网站标识码|公网安备|技术支持|网站地图|扫一扫|分享到|微信扫码|当前位置|您现在的位置|您所在的位置|上一篇|下一篇|相关链接|相关阅读|相关稿件|打印本页|关闭窗口|字体[:：]|字号[:：]|无障碍|长者模式|浏览次数|点击数|我要纠错|返回顶部|加入收藏|设为首页|站内搜索|主办单位|承办单位[:：]|友情链接/
/** Words of the heading of an official document, which stand in a table or list of their own before it. */
const metadataWords =
  /索\s*引\s*号|发文字号|文\s*号|发布机构|发文机关|成文日期|发布日期|公开日期|生成日期|主题分类|统一编号|有效性|公文时效|信息来源|来源[:：]/
/** Whether a text names fields of the header of an official document. */
export const hasMetadata = (text: string): boolean => metadataWords.test(text)

const surroundingNames =
  /(?:^|[\s_-])(?:nav|menu|crumb|breadcrumb|sidebar|toolbar|share|footer|copyright|search|login|pager|related)/i

/** Share of link text from which a block is a list of links. */
const mostlyLinked = 0.6
/** A block of this many unlinked characters is prose: it may belong to the document and stays. */
const proseLength = 120
/** More text than this is no footer, whatever its tag. */
const longFooter = 600

/**
 * Whether a block outside the main text belongs to the page rather than to the document: navigation, footer, sharing
 * tools. In doubt it is document: losing a sentence of a plan is worse than keeping a line of a page.
 */
export function isSurroundings(element: HtmlElement, text: string, { chars, linked }: TextMeasure): boolean {
  if (chars === 0) return true
  if (hasMetadata(text) && chars < 2_000 && linked / chars < mostlyLinked) return false
  if ((element.tagName === 'footer' || element.tagName === 'aside') && chars - linked < longFooter) return true
  if (linked / chars >= mostlyLinked) return !/^\s*附\s*[件表]/.test(text)
  if (chars - linked < proseLength && pageWords.test(text)) return true
  const name = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return chars - linked < proseLength && surroundingNames.test(name)
}

/** A short line inside the document's own container that is a tool of the page: 【字体：大 中 小】, 打印, 分享到. */
export const isPageTool = (line: string): boolean =>
  line.length < 60 &&
  /^[\s【[（(]*(?:字体|字号|视力保护色|保护视力色|分享到?|打印(?:本页)?|关闭(?:窗口|本页)?|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:次数|数|率)|扫一扫|收藏)\s*(?:$|[:：\]】）)|｜\s])/.test(
    line,
  )
