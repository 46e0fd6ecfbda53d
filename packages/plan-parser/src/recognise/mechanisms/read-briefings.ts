import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { MechanismReader } from './found-mechanism.ts'
import { periodOf } from './period-of.ts'

const BRIEFING =
  /(?:借助|编发|编制|编印|印发|办好|依托|建立|利用|创办|用好)([^,。;:、“”]{0,14}?(?:简报|专报|快报|工作动态|工作专刊|通报制度|信息报送制度))/gu

/** 每月不少于1期 */
const ISSUES = /(每周|每旬|每半月|每月|每双月|每两月|每季度?|每半年|每年)[^,。;:]{0,16}?([一二两三四五六\d]{1,2})期/u

/** The plan's own newsletters and reports, and how often they come out. */
export const readBriefings: MechanismReader = (sentence) => {
  const issues = ISSUES.exec(sentence.text)
  return matchAll(BRIEFING, sentence).map((match) =>
    buildMechanism(
      sentence,
      match,
      'briefing',
      match[1]!,
      issues ? { period: periodOf(issues[1]!), issues: issues[2]! } : {},
    ),
  )
}
