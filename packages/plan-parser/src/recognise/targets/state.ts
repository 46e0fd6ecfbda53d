import { withoutCount } from './all-of-them.ts'
import { HAPPENING_ALONE } from './dated-event.ts'
import { milestone } from './milestone-find.ts'
import { nameSubject, stripDate } from './name-metric.ts'
import { opensWithReached } from './reached.ts'
import { ADVANCED, FOR_ALL, SAID_OF_A_THING, SAID_OF_ALL, SCHEDULED } from './state-words.ts'
import { isActivity, type WordedConstruct, type WordedFind, type Words } from './worded.ts'
import { projectNamed } from './worked-on.ts'

/** 以…为特征的现代化产业体系 */
const MARKED_BY = /^以.*?为[^的]*的/
/** “人船和谐、港城一体”的渔港: what is quoted only describes. */
const QUALITIES = /^“[^”]*、[^”]*”\s?的(?=[^的]{3,})/
const WORKED = /推动|推进|促进/
/** 2024年主体封顶、2025年启用: one state a year. */
const NEXT_STAGE =
  /(?<=.)、(?=20\d\d年)|(?<=进展|突破|成效|成果|互联互通|多路连通|便捷畅通|高速畅达|连续贯通)、|(?<=(?:全部|全面|基本)[\u4e00-\u9fa5]{2})、(?=[^、]{2,20}(?:全部|全面|基本)(?:[\u4e00-\u9fa5]{2}|\uE000+)$)/

/** A named thing and the state it is to reach: X基本建成, X得到有效遏制. 推进X建成 is work. */
export const readState: WordedConstruct = (words) => {
  const { dated } = words
  const end = NEXT_STAGE.exec(words.mask)?.index
  const text = words.text.slice(0, end)
  const mask = words.mask.slice(0, end)
  const advanced = dated ? ADVANCED.exec(mask) : null
  if (advanced) {
    const spoken = text.slice(0, advanced.index)
    const subject = WORKED.test(spoken) ? null : subjectOf(spoken.replace(MARKED_BY, ''))
    if (subject !== null) return state(text, nameSubject(spoken), advanced)
  }
  const carried = firstOf(SAID_OF_ALL, text)
  if (carried) {
    const subject = subjectOf(text.slice(0, carried.index).replace(BROUGHT_TO_ALL, ''))
    if (subject !== null) return state(text, subject, carried)
  }
  const scheduled = SCHEDULED.exec(text)
  if (scheduled && !SAYS_BY_WHEN.test(text.slice(0, scheduled.index))) {
    const subject = subjectOf(text.slice(0, scheduled.index)) ?? (ofTheThingBefore(scheduled) ? lastNamed(words) : null)
    if (subject !== null) return milestone(subject, scheduled[1]!, 0, text.length)
  }
  const ready = firstOf(SAID_OF_A_THING, mask)
  if (!ready) return null
  const spoken = text.slice(0, ready.index)
  // 渔区的基本准则: what stands behind 的 is a noun
  const subject = opensWithReached(words) || spoken.endsWith('的') ? null : subjectOf(spoken)
  return subject === null ? null : state(text, subject, ready)
}

/** 明确到2026年底全面建立…: what the paper says, 保障2026年春耕用水: what is served; 较2026年略有提高: what it is measured by; no thing that comes to be. */
const SAYS_BY_WHEN = /.[比较]$|^(?:(?:明确|提出|要求|计划|决定)[到至在于]?|保障|满足|做好)$/

/** 2026年底全面完成 is said of the thing before it; 9月底前完成 only dates that. */
const ofTheThingBefore = ({ 0: said, 1: words }: RegExpExecArray): boolean => /^20/.test(said) && FOR_ALL.test(words!)
const lastNamed = ({ metric, previous, before }: Words): string | null => {
  const name = projectNamed(before) ?? metric ?? nameSubject(previous)
  return NAMED.test(name) ? name : null
}

/** 对渔船应检尽检, 推动闲置渔具应收尽收 */
const BROUGHT_TO_ALL = /^(?:对|推动|促进)(?=.{2})/
const firstOf = (patterns: readonly RegExp[], words: string): RegExpExecArray | null => {
  for (const pattern of patterns) {
    const match = pattern.exec(words)
    if (match) return match
  }
  return null
}

const NAMED = /^(?=.*[\u4e00-\u9fa5A-Za-z]{2})[^*]+$/u

/** 开展全面合作, 提供基本服务: the words behind the verb are its object. */
const OWN_VERB = /(?:开展|进行|加强|提供|享有|给予)$/
/** 通过全面推行塘长制: the means to what the clauses behind it promise. */
const MEANS = /^(?:通过|经过)$/
/** 在渔村普遍推行轮值制: where the work is done, no thing that comes to a state. */
const WHERE = /^在(?![建用编职校线产营册库])/
/** 保障生产秩序全面恢复, 全力服务重大项目落地见效: what the work is for. */
const SERVES =
  /^(?:[、并]|全力|切实|有力|有效|做好|主动|积极|靠前|精准|持续|更好)*(?:保障(?!性|房|水平|体系|能力|机制|标准|网|力|中心|措施|工作|范围|对象|制度|政策|待遇|线|功能)(?!.*(?:水质|质量|排放)$)|(?<=[力动极前准好])服务(?!业|[的质水能体网平机设中站]))/
/** 所作承诺如期兑现、高质量完成, 各项目标任务全面实现: what was said and planned, no thing that comes to a state. */
const SAID =
  /承诺(?:事项)?(?:如期|全面|全部|逐一|逐项|及时)*(?:兑现|落实|履行)?、?$|(?:各项|预期|既定)(?:重点)?(?:目标|任务|指标|工作|要求)+$/
const subjectOf = (spoken: string): string | null => {
  const subject =
    isActivity(spoken.replace(MARKED_BY, '')) ||
    SERVES.test(spoken) ||
    SAID.test(spoken) ||
    OWN_VERB.test(spoken) ||
    MEANS.test(spoken) ||
    WHERE.test(stripDate(spoken))
      ? ''
      : withoutCount(nameSubject(spoken.replace(QUALITIES, '')))
  return NAMED.test(subject) && !HAPPENING_ALONE.test(subject) ? subject : null
}

const state = (text: string, subject: string, { 0: { length }, index }: RegExpExecArray): WordedFind =>
  milestone(subject, text.slice(index, index + length), 0, text.length)
