import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { FoundMechanism, MechanismReader, Sentence } from './found-mechanism.ts'
import { splitWords } from './split-words.ts'

/** “四张清单”, “七张问题清单”, with the members named before it where the plan names them. */
const COUNTED =
  /(?:(制定|建立健全|建立|编制|梳理|形成|实施|落实|实行|用好)([^,。;:“”]{0,60}))?“?([一二两三四五六七八九十\d]{1,2})张([\p{Script=Han}]{0,8}?)清单”?/gu
/** 目标清单、任务清单、责任清单 */
const SERIES = /[^,。;:、“”和]{2,16}清单(?:[、和][^,。;:、“”和]{2,16}清单)+/gu
const SINGLE =
  /(?:形成|建立健全|建立|编制|制定|列出|上报|纳入|实行|完善|梳理|明确)(“[^“”]{1,14}清单”|[^,。;:、“”]{1,14}清单)(?!化|式|制)/gu
const MODE = /清单(?:化|式|制)(?:[^,。;、“”]{0,6}(?:机制|制度|模式)|管理|推进)?/gu
const COUNTED_DOCUMENTS = /([\p{Script=Han}]{0,8})“([一二两三四五六七八九十])单”[^,。;、]{0,6}/gu
const TASK_BOOK =
  /(?:任务书|路线图|时间表|责任人|责任书|施工图|作战图)(?:[、和](?:任务书|路线图|时间表|责任人|责任书|施工图|作战图))+/gu
const MODE_OF_WORK = /“?([\p{Script=Han}]{2,6}化)(?:、([\p{Script=Han}]{2,6}化)){1,3}”?的?[^,。;、]{0,8}(?:模式|机制)/gu
const CLOSED_LOOP = /闭环管理|对账销号|销号管理|对图销账|销账/u
const SHOWN = /晾晒|亮晒|公示|晒单/u
const LEADING_VERB = /^(?:制定|建立健全|建立|编制|梳理|形成|实施|落实|健全|完善|列出|拉出|明确)/u
const NUMERALS: Readonly<Record<string, string>> = {
  一: '1',
  两: '2',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
}

const traitsOf = ({ text }: Sentence) => ({
  ...(CLOSED_LOOP.test(text) ? { closedLoop: true } : {}),
  ...(SHOWN.test(text) ? { shown: true } : {}),
})

const periodOf = (name: string) => (name.includes('年度') ? { period: 'year' } : {})

const readCounted = (sentence: Sentence): readonly FoundMechanism[] =>
  matchAll(COUNTED, sentence).map((match) => {
    const count = NUMERALS[match[3]!] ?? match[3]!
    const named = splitWords(match[2] ?? '')
    const members = String(named.length) === count ? named : []
    return buildMechanism(sentence, match, 'list', `“${match[3]}张${match[4]}清单”`, {
      count,
      members: members.map((member) => member.replace(/清单$/u, '')),
      ...traitsOf(sentence),
    })
  })

const readSeries = (sentence: Sentence): readonly FoundMechanism[] =>
  matchAll(SERIES, sentence).map((match) => {
    const lists = match[0].split(/[、和]/u).map((list) => list.replace(LEADING_VERB, ''))
    const mode = MODE.exec(sentence.text)?.[0]
    MODE.lastIndex = 0
    return buildMechanism(sentence, match, 'list', mode ?? lists.join('、'), {
      count: String(lists.length),
      members: lists.map((list) => list.replace(/清单$/u, '')),
      ...traitsOf(sentence),
    })
  })

const readSingle = (sentence: Sentence): readonly FoundMechanism[] =>
  matchAll(SINGLE, sentence).flatMap((match) => {
    const name = match[1]!.replaceAll(/[“”]/gu, '')
    if (/张\p{Script=Han}{0,8}清单$/u.test(name)) return []
    return [buildMechanism(sentence, match, 'list', name, { members: [], ...periodOf(name), ...traitsOf(sentence) })]
  })

const readDocuments = (sentence: Sentence): readonly FoundMechanism[] => [
  ...matchAll(COUNTED_DOCUMENTS, sentence).map((match) =>
    buildMechanism(sentence, match, 'list', match[0].replace(LEADING_VERB, '').replace(/工作机制$/u, ''), {
      count: NUMERALS[match[2]!]!,
      members: [],
    }),
  ),
  ...matchAll(TASK_BOOK, sentence).map((match) =>
    buildMechanism(sentence, match, 'list', match[0], { members: match[0].split(/[、和]/u), ...traitsOf(sentence) }),
  ),
  ...matchAll(MODE_OF_WORK, sentence).map((match) =>
    buildMechanism(sentence, match, 'list', match[0], {
      members: match[0]
        .replaceAll(/[“”]/gu, '')
        .split('、')
        .map((step) => step.replace(/化.*$/u, '化')),
    }),
  ),
]

/** Lists and their members; a mode (清单化推进机制) only where its sentence names no list. */
export const readLists: MechanismReader = (sentence) => {
  const found = [...readCounted(sentence), ...readSeries(sentence), ...readDocuments(sentence)]
  const inside = (one: FoundMechanism) => found.some(({ from, to }) => one.from < to && from < one.to)
  const singles = readSingle(sentence).filter((one) => !inside(one))
  const named = [...found, ...singles]
  if (named.length > 0) return named
  return matchAll(MODE, sentence).map((match) =>
    buildMechanism(sentence, match, 'list', match[0], { members: [], ...traitsOf(sentence) }),
  )
}
