import type { DraftMeasure } from '@tongtu/plan'
import { readNumeral } from '../../segment/read-numeral.ts'
import { type LinkStatement, linkedKind, splitNames } from './link-statement.ts'

const KIND = '(?:标志性|预期|重点|重大|突破性)?(?:成果|工作|任务|抓手|改革(?:事项|任务)?)'
/** “支撑成果：甲平台、乙标准”, “对应重点工作:…” */
const LABELLED = new RegExp(`(?:支撑|对应|服务)(?:的)?(${KIND})[:：]\\s*([^;；。)）〕】\\n]{2,120})`, 'gu')
/** “支撑第3项重点工作” */
const NUMBERED = new RegExp(
  `支撑第([\\d一二三四五六七八九十]{1,3}(?:[、和][\\d一二三四五六七八九十]{1,3}){0,5})[项条](${KIND})?`,
  'gu',
)
/** “支撑“甲平台”建设” */
const QUOTED = /支撑[^。;；“”\n]{0,8}“([^“”\n]{2,40})”/gu

/** What the text of a measure says it supports. */
export const findLinkStatements = (text: string, { span }: Pick<DraftMeasure, 'span'>): LinkStatement[] => {
  const words = text.slice(...span)
  if (!/支撑|对应|服务/u.test(words)) return []
  const place = ({ 0: match, index }: RegExpExecArray) => [span[0] + index, span[0] + index + match.length] as const
  return [
    ...[...words.matchAll(LABELLED)].map((match) => ({
      span: place(match),
      names: splitNames(match[2]!),
      numbers: [],
      kind: linkedKind(match[1]!),
    })),
    ...[...words.matchAll(NUMBERED)].map((match) => ({
      span: place(match),
      names: [],
      numbers: match[1]!.split(/[、和]/u).map((numeral) => String(readNumeral(numeral))),
      kind: linkedKind(match[2] ?? ''),
    })),
    ...[...words.matchAll(QUOTED)].map((match) => ({
      span: place(match),
      names: [match[1]!],
      numbers: [],
      kind: null,
    })),
  ]
}
