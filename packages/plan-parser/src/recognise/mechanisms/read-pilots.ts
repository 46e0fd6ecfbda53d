import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { MechanismReader } from './found-mechanism.ts'

const PILOT =
  /(?:争取|承接|承担|开展|探索|申报|推进|鼓励|支持|主动|完善|实施|建立)[^,。;:]{0,50}?试点(?:管理机制|推进机制|工作机制|任务|工作|项目)?/gu
const VERB = /^(?:主动|积极|争取|和|、|承接|承担|申报|开展|探索|推进|鼓励|支持|完善|实施|建立)+/u
const LEVEL = /国家|全国|省级|全省|省(?=、市)|(?<=省、)市|市级|全市|县级|全县/gu
const LEVELS: Readonly<Record<string, string>> = { 国: 'nation', 省: 'province', 市: 'city', 县: 'county' }

/** Pilots to be won, run or managed, with the levels that grant them. */
export const readPilots: MechanismReader = (sentence) =>
  matchAll(PILOT, sentence).map((match) => {
    const levels = (match[0].match(LEVEL) ?? []).map((word) => LEVELS[word.replace('全', '')[0]!]!)
    return buildMechanism(sentence, match, 'pilot', match[0].replace(VERB, ''), { levels: [...new Set(levels)] })
  })
