import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { FoundMechanism, MechanismReader, Sentence } from './found-mechanism.ts'
import { periodOf } from './period-of.ts'

const ACT =
  '(?:调度|会商|汇总|观摩|评比|分析|通报|推进会?|考评|考核|例会|小结|报告|督查|督导|点评|晾晒|研判|评估|评价|监测|交流|总评|盘点|比拼|检查|报)'
const BEAT = `(?:[每按]?(?:半年|双周|双月|年终|年底|[日周旬月季年])度?|(?:半|一|两)(?:月|年|季度?|周)一)${ACT}`
/** 周会商、月分析、季通报: two beats or more speak for themselves, a single one must be called a system. */
const CHAIN = new RegExp(`${BEAT}(?:[、,和]${BEAT})+`, 'gu')
const SINGLE = new RegExp(`${BEAT}(?=制度|机制|制)`, 'gu')
const ONE_BEAT = new RegExp(`(半年|半月|两周|两月|双周|双月|年终|年底|[日周旬月季年])度?一?(${ACT})`, 'gu')
const MEETING =
  /(?:(每周|每旬|每月|每季度?|每半年|每年|定期|不定期)(?:至少)?(?:召开|举行|组织召开|组织)?)?([^,。;:、“”每]{0,20}?)例会(?:制度?|机制)?/gu
/** 每月召开一次工作例会: how often, not which. */
const TIMES = /^(?:[一二两三四\d]+[次轮场])/u
const REGULAR =
  /(每周|每旬|每月|每两月|每季度?|每半年|每年|定期)(?:\d{1,2}[日号]之?前)?(?:至少)?(?:一次)?(?:召开|听取|报送|上报|研究|调度|会商|分析|通报|汇总|梳理|督查|督导)([^,。;:]{0,24})/gu
/** 每年2月底前各单位报送年度任务分解表: what is handed in by a day of every period. */
const HANDED_IN =
  /(每旬|每月|每季度?|每半年|每年)(?:度)?((?:\d{1,2}月)?(?:\d{1,2}[日号]|[底末初]|[上中下]旬)之?前),?[^,。;:]{0,16}?((?:报送|上报|提交|报告|编制|制定|印发|下达|发布|公布|报(?![告名送道批]))[^,。;:]{2,24})/gu
const ROLLING =
  /(?:印发|制定|出台)([^,。;:]{0,30}?年度(?:工作要点|工作计划|实施计划|行动计划))|分年度(?:滚动|分步)?(?:实施|推进)/gu
const readBeats = (words: string) =>
  [...words.matchAll(ONE_BEAT)].map(([, period, act]) => ({ period: periodOf(period!), act: act! }))

/** Chains of beats alone: clear enough to be believed outside the machinery chapters too. */
export const readBeatChains = (sentence: Sentence): readonly FoundMechanism[] =>
  matchAll(CHAIN, sentence).map((match) =>
    buildMechanism(sentence, match, 'cadence', match[0], { beats: readBeats(match[0]) }),
  )

/** How often what happens: chains of beats, meetings, regular reports, yearly rolling. */
export const readCadences: MechanismReader = (sentence) => {
  const chains = readBeatChains(sentence)
  const singles =
    chains.length > 0
      ? []
      : matchAll(SINGLE, sentence).map((match) =>
          buildMechanism(sentence, match, 'cadence', match[0], { beats: readBeats(match[0]) }),
        )
  const meetings = matchAll(MEETING, sentence).map((match) =>
    buildMechanism(
      sentence,
      match,
      'cadence',
      `${match[2]!.replace(/^(?:建立健全|建立|健全|实行|坚持|完善|落实)/u, '').replace(TIMES, '')}例会`,
      {
        beats: [{ period: match[1] ? periodOf(match[1]) : 'regular', act: '例会' }],
      },
    ),
  )
  const handedIn = matchAll(HANDED_IN, sentence).map((match) =>
    buildMechanism(sentence, match, 'cadence', match[3]!, {
      beats: [{ period: periodOf(match[1]!), act: match[3]!, by: match[2]! }],
    }),
  )
  const regular =
    meetings.length > 0
      ? []
      : matchAll(REGULAR, sentence).map((match) =>
          buildMechanism(sentence, match, 'cadence', match[0], {
            beats: [{ period: periodOf(match[1]!), act: match[0].slice(match[1]!.length) }],
          }),
        )
  const rolling = matchAll(ROLLING, sentence).map((match) => {
    const act = match[1] ?? match[0]
    return buildMechanism(sentence, match, 'cadence', act, { beats: [{ period: 'year', act }] })
  })
  return [...chains, ...singles, ...meetings, ...handedIn, ...regular, ...rolling]
}
