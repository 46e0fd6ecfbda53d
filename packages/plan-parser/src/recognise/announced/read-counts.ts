import type { Announced, MeasureKind } from '@tongtu/plan'
import { type Range, toSource } from '../../normalise/clean-text.ts'
import type { OutlineItem } from '../../segment/outline.ts'
import { readNumeral } from '../targets/numeral.ts'
import type { AnnouncedContext } from './announced-context.ts'

const KIND_NOUN =
  '标志性成果|突破性抓手|最佳实践|重点工作|重点任务|主要任务|工作任务|重点举措|重大改革|改革任务|重点改革|任务(?!清单|书|分)'
const COUNT = new RegExp(
  String.raw`(?<count>\d{1,3}|[一二两三四五六七八九十百]{1,4})(?:个|项|大|条|类)(?<modifier>[^,。;:、\d“”()〔〕\n个项大条类和与及]{0,8}?)` +
    `(?<noun>指标(?!的|性|居|位居|排名|走在|高于|低于)|${KIND_NOUN}|工程|行动|方面)` +
    String.raw`|(?<noun>指标|${KIND_NOUN})\(?(?<count>\d{1,3})(?:个|项|条)`,
  'gu',
)
const OWN_VERB =
  /(?:推动|推进|实施|打造|抓好|聚焦|围绕|开展|完成|落实|确定|明确|提出|设置|设定|设|包括|涵盖|共|共有|分为|细化|分解|形成|突出|在|以|和)[^。;\n]{0,40}$/u
/** Somebody else's count: 完成省定10项任务, 落实市委部署的八大行动. */
const FOREIGN = /(?:国家|[省市县]|上级)(?:委|政府|里|级)?(?:定|下达|部署|确定|明确|提出)?的?$/u
const LOOK_BACK = 60
/** 7项工作入选省级最佳实践: what was won tells of no list. */
const WON = /入选|入围|获评|获批|被评|列入|纳入|成为/u
/** An announcement of what follows stands at the end of the paragraph before it. */
const TAIL = 12
/** A text with more statements about itself is damaged; each costs a walk over the outline. */
const MOST = 100
const KINDS: Readonly<Record<string, MeasureKind>> = {
  标志性成果: 'flagship',
  突破性抓手: 'lever',
  最佳实践: 'best_practice',
  重点工作: 'key_work',
  重点任务: 'key_work',
  主要任务: 'key_work',
  工作任务: 'key_work',
  重点举措: 'key_work',
  任务: 'key_work',
  重大改革: 'reform',
  改革任务: 'reform',
  重点改革: 'reform',
}

/** 推动36个指标…, 打造6个标志性成果, 实施三大重点工程。7.…: what the text says about itself, outside its measures. */
export const readCounts = (context: AnnouncedContext): readonly Announced[] => {
  const { clean } = context.document
  const announced: Announced[] = []
  const isOwn = ownWords(context)
  let looks = 0
  for (const match of clean.text.matchAll(COUNT)) {
    const { count: numeral = '', modifier = '', noun = '' } = match.groups!
    const range = { from: match.index, to: match.index + match[0].length }
    const count = /^\d/u.test(numeral) ? Number(numeral) : readNumeral(numeral)
    if (count === null || count < 2 || WON.test(modifier) || !isOwn(range, match[0].includes('('))) continue
    if (looks++ === MOST) break
    const found = countFound(context, range, noun)
    if (found === null || (found === 0 && isPromise(clean.text, range))) continue
    announced.push({ what: nameOf(modifier, noun), count: String(count), found, span: toSource(clean, range) })
  }
  return announced
}

/** 打造标志性成果3项: as much of a thing as is to come about; the plan itself has no list of them. */
const isPromise = (text: string, { from, to }: Range): boolean =>
  COUNTED_BEHIND.test(text.slice(from, to)) && BRINGS_ABOUT.test(text.slice(Math.max(0, from - LOOK_BACK), from))
const COUNTED_BEHIND = /^[^\d(]+\d+[个项条]$/u
const BRINGS_ABOUT = /(?:打造|形成|培育|取得|创建|推出|创成|产出|涌现)[^,。;:\n]{0,12}$/u

/** Kinds of measures and indicators keep their plain name; 重点工程, 攻坚行动 are named as printed. */
const nameOf = (modifier: string, noun: string): string =>
  noun === '工程' || noun === '行动' ? `${modifier}${noun}` : noun

/**
 * Inside a measure a count is that measure's business, except in the words right before the next measure.
 * “重点改革(8项)” declares a count without any verb. Mentions are asked for in the order of the text, so the items
 * are walked once.
 */
const ownWords = ({ document, outline }: AnnouncedContext) => {
  let place = 0
  return ({ from, to }: Range, isDeclared: boolean): boolean => {
    while (place < outline.items.length && outline.items[place]!.to <= from) place++
    const item = outline.items[place]
    if (item !== undefined && item.from <= from && item.to - to > TAIL) return false
    if (isDeclared) return true
    const before = document.clean.text.slice(Math.max(0, from - LOOK_BACK), from)
    return OWN_VERB.test(before) && !FOREIGN.test(before)
  }
}

const countFound = (context: AnnouncedContext, mention: Range, noun: string): number | null => {
  if (noun === '指标') return context.parts.indicators
  const kind = KINDS[noun]
  if (kind !== undefined) return countKind(context, mention, kind)
  const followers = noun === '方面' ? countGoals(context, mention) : countTitled(context, mention, noun)
  // Without followers the words speak of somebody else's programme.
  return followers === 0 ? null : followers
}

/** Measures of one kind below the heading that announces them; in the whole plan where it announces none below itself. */
const countKind = ({ outline, parts }: AnnouncedContext, mention: Range, kind: MeasureKind): number => {
  const kinds = [...outline.items.map((item) => item.kind), ...parts.tableMeasures]
  // Where no measure is called a 重点任务, those without a kind are meant.
  const wanted = kind === 'key_work' && !kinds.includes('key_work') ? null : kind
  const innermost = outline.sections.findLast(({ from, to }) => from <= mention.from && mention.from < to)
  const below =
    innermost === undefined
      ? []
      : outline.items.filter((item) => item.kind === wanted && item.from > mention.from && item.from < innermost.to)
  return below.length > 0 ? below.length : kinds.filter((own) => own === wanted).length
}

const titleOf = (text: string, { title, bodyFrom }: OutlineItem): string =>
  title ?? /^[^。\n]{0,40}/u.exec(text.slice(bodyFrom, bodyFrom + 40))![0]

/**
 * The headings of one level or the measures behind the mention whose titles carry the announced noun, as many as
 * follow each other.
 */
const countTitled = ({ document, outline }: AnnouncedContext, mention: Range, noun: string): number => {
  const byLevel = new Map<number, string[]>([
    [0, outline.items.filter(({ from }) => from > mention.from).map((item) => titleOf(document.clean.text, item))],
  ])
  for (const { from, level, title } of outline.sections) {
    if (from <= mention.from) continue
    const titles = byLevel.get(level)
    if (titles) titles.push(title)
    else byLevel.set(level, [title])
  }
  return Math.max(...[...byLevel.values()].map((titles) => leadingRun(titles, noun)))
}

const leadingRun = (titles: readonly string[], noun: string): number => {
  const end = titles.findIndex((title) => !title.includes(noun))
  return end === -1 ? titles.length : end
}

/** “——” promises right behind the mention. */
const countGoals = ({ document, outline }: AnnouncedContext, mention: Range): number => {
  const { text } = document.clean
  const next = /^[^。;:\n]{0,8}[。:]\s?—/u.test(text.slice(mention.to, mention.to + 16))
  if (!next) return 0
  return outline.goals.filter(({ from }) => from > mention.to && text[from] === '—').length
}
