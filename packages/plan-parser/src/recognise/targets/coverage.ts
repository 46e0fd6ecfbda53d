import { withoutCount } from './all-of-them.ts'
import { nameState, stripDate } from './name-metric.ts'
import { isActivity, type WordedConstruct, type WordedFind } from './worded.ts'

const COVERED =
  /(基本|初步|有效|整体|全部)?(?:实现)?(?:有效|整体|基本)?(全覆盖|全域覆盖|全面覆盖|基本覆盖|应有尽有覆盖)(?=$|[、\s\uE001]|并|和|及)/
const COVERS_ALL = /(?:覆盖|通达|直达|延伸)(?:到|至)?(?:所有|全部|全体|每个|各)([^、]{1,16})$/
/** 基本覆盖常住人口1000人以上的村: of whom not all are reached. */
const COVERS_MOST = /((?:基本|初步)覆盖)([^、,]{4,40})$/
/** 公共场所全面配备急救设备: every one of them is to have it. */
const EQUIPPED =
  /(?:全面|全部)(?:规范|统一|足额|按标准)?(设置|配备|配置|配齐|安装)(?:[和并]使用)?(?!完成|完毕|到位)([^、]{2,20})$/
/** 诊疗服务实现社区全覆盖 is the coverage of 诊疗服务 over 社区. */
const INNER_REACH = /(?<=.{2})实现(?=.{2})/
const NEARLY = /基本|初步/
const NEARLY_REACHED = /(?<=^|[年前底末,])(?:基本|初步)实现/

/** 覆盖率2023年达到75%,2025年实现全覆盖: said of the rate before. */
const ALONE = /^(?:基本|确保|力争|率先|有效)*(?:实现)?$/
const RATE = /(?:率|占比|比例|覆盖面)$/

/** 两港互联互通、渔港全面覆盖: what is linked is no part of what is covered. */
const LINKED_BEFORE = /(?:互联互通|连通|畅通|畅达|贯通)、/

/** X实现全覆盖: 100 %, implied. 基本全覆盖 stays worded; 推进X全覆盖 is work. */
export const readCoverage: WordedConstruct = ({ text, mask, previous, metric: told }) => {
  const equipped = EQUIPPED.exec(mask)
  if (equipped) return equippedWith(text, equipped)
  const most = COVERS_MOST.exec(mask)
  if (most && !isActivity(text.slice(0, most.index))) return coversMost(text, most)
  const match = COVERED.exec(mask)
  const all = match ? null : COVERS_ALL.exec(mask)
  const found = match ?? all
  if (!found) return null
  const spoken = text.slice(0, found.index)
  if ((isActivity(spoken) && !/实现/.test(mask)) || FORMED.test(spoken) || LINKED_BEFORE.test(spoken)) return null
  const nearly = NEARLY.test(found[0]) || /(?:基本|初步)(?:实现|形成)/.test(spoken)
  const reached = (all ? spoken + all[1] : spoken).replace(NEARLY_REACHED, '').replace(INNER_REACH, '')
  const subject =
    withoutCount(nameState(reached)) ||
    (told !== null && RATE.test(told) && ALONE.test(stripDate(spoken)) ? told : '') ||
    (ALONE.test(spoken) ? nameState(previous) : '')
  if (subject.length < 2) return null
  const place = { from: 0, to: found.index + found[0].length }
  if (nearly) {
    const degree = NEARLY.exec(found[0] + spoken)?.[0] ?? ''
    return { metric: subject, kind: 'coverage', comparator: 'qualitative', words: `${degree}全覆盖`, ...place }
  }
  const metric = /覆盖$/.test(subject) || RATE.test(subject) ? subject : `${subject}覆盖率`
  return {
    metric,
    kind: 'coverage',
    comparator: '=',
    value: '100',
    unit: '%',
    words: found[0],
    implied: true,
    ...place,
  }
}

const FORMED = /^(?:基本|全面)?(?:形成|建立|构建|建成)$/
const CONDITION = /^.*(?:以上|以下|超过[^的]{1,16})的/

const coversMost = (text: string, { 1: verb, 2: reached, index }: RegExpExecArray): WordedFind => {
  const subject = nameState(text.slice(0, index))
  const whole = text.slice(text.length - reached!.length)
  const named = subject.length >= 2
  return {
    metric: named ? subject : whole,
    kind: 'coverage',
    comparator: 'qualitative',
    words: named ? verb! + whole : verb!,
    from: 0,
    to: text.length,
  }
}

const equippedWith = (text: string, equipped: RegExpExecArray): WordedFind | null => {
  const subject = nameState(text.slice(0, equipped.index)).replace(CONDITION, '')
  if (subject.length < 2) return null
  const thing = text.slice(equipped.index + equipped[0].length - equipped[2]!.length)
  return {
    metric: `${subject}${thing}${equipped[1]}率`,
    kind: 'coverage',
    comparator: '=',
    value: '100',
    unit: '%',
    words: equipped[0],
    implied: true,
    from: 0,
    to: text.length,
  }
}
