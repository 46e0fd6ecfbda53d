import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { MechanismReader } from './found-mechanism.ts'

const MODE = '“[^“”]{1,8}式”(?:督查|暗访|监督|检查|巡查|督导|调研)'
const MODES = new RegExp(`${MODE}(?:[、和]${MODE})*`, 'gu')
const STEPS = /([^,。;:]{2,40}?)等(?:检查督促|督查督办|督促检查|督办落实|督查考核|督导检查|跟踪问效)(?:机制|制度)/gu
const PERIODIC =
  /(?:(每月|每季度?|每半年|每年)[^,。;]{0,20}?)?(年度|半年度?|季度|专项|定期|日常|常态化|常态)(?:开展)?(?:督查评估|督查|督导|巡查|监测评估|监测分析|监测)/gu
/** 县委督查室每半年开展一次联合督查: rounds that have a name of their own. */
const ROUNDS =
  /(每月|每季度?|每半年|每年)(?:至少)?(?:组织)?(?:开展|进行|组织|实施)?(?:至少)?(?:[一二两三四\d]+[次轮])?((?:联合|综合|全面|集中|实地|现场|交叉|随机)(?:督查|督导|巡查|检查|暗访))/gu
const HANDING = /(?:对([^,。;:]{2,30}?)(?:进行|开展|实行))?(?:交办督办|跟踪督办|督查督办|挂牌督办|督促落实)/gu
const WATCHING = /(?:加强|强化|健全)[^,。;]{0,6}?(?:监测分析|监测评估|动态监测)(?:[^,。;]{0,12}动态调整)?/gu
const SHOWING = /通报晾晒|晾晒通报|晾晒比拼|亮灯通报|红黑榜/gu
const PERIODS: Readonly<Record<string, string>> = {
  年度: 'year',
  每年: 'year',
  每半年: 'half_year',
  每季: 'quarter',
  每季度: 'quarter',
  每月: 'month',
  半年: 'half_year',
  半年度: 'half_year',
  季度: 'quarter',
  专项: 'special',
}

/** How the plan wants to be watched: modes, steps, rhythm, instructions handed down, monitoring, public comparison. */
export const readSupervision: MechanismReader = (sentence) => [
  ...matchAll(MODES, sentence).map((match) =>
    buildMechanism(sentence, match, 'supervision', match[0], { modes: match[0].split(/[、和](?=“)/u) }),
  ),
  ...matchAll(STEPS, sentence).map((match) => {
    const steps = match[1]!.replace(/^(?:健全|完善|建立健全|建立|落实)/u, '').split('、')
    return buildMechanism(sentence, match, 'supervision', steps.join('、'), { steps })
  }),
  ...matchAll(PERIODIC, sentence).map((match) =>
    buildMechanism(sentence, match, 'supervision', match[0].slice(match[0].lastIndexOf(match[2]!)), {
      period: PERIODS[match[1] ?? match[2]!] ?? 'regular',
    }),
  ),
  ...matchAll(ROUNDS, sentence).map((match) =>
    buildMechanism(sentence, match, 'supervision', match[2]!, { period: PERIODS[match[1]!]! }),
  ),
  ...matchAll(HANDING, sentence).map((match) =>
    buildMechanism(sentence, match, 'supervision', match[0].replace(/^.*(?:进行|开展|实行)/u, ''), {
      of: match[1]?.split(/[、和]/u) ?? [],
    }),
  ),
  ...matchAll(WATCHING, sentence).map((match) =>
    buildMechanism(sentence, match, 'supervision', '监测分析', { adjusts: match[0].includes('动态调整') }),
  ),
  ...matchAll(SHOWING, sentence).map((match) =>
    buildMechanism(sentence, match, 'supervision', match[0], { ranked: true }),
  ),
]
