import { milestone } from './milestone-find.ts'
import { stripDate } from './name-metric.ts'
import type { WordedConstruct } from './worded.ts'

const AVERTED =
  /^((?:坚决|全力|严格|切实)*(?:杜绝(?=[^、,]{2,16}(?:事故|事件)(?:的?发生)?$)|(?:杜绝|遏制|避免|不再?(?:发生|出现))(?=重特大|较大|重大|特大|特别重大|恶性|群死群伤|有影响的)))([^、,的]{2,20}(?:事故|事件|灾害))(?:的?发生)?$/

/** 坚决遏制重特大渔船事故发生, 不发生重特大渔船事故: what is not to happen, whatever else the clause says of the work. */
export const readAverted: WordedConstruct = ({ text, mask }) => {
  const from = mask.length - stripDate(mask).length
  const averted = AVERTED.exec(mask.slice(from))
  if (!averted) return null
  const [, verb, what] = averted
  return milestone(text.slice(from + verb!.length, from + verb!.length + what!.length), verb!, from, text.length)
}
