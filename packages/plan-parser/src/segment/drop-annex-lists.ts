import type { CleanText } from '../normalise/clean-text.ts'
import type { Marker } from './marker.ts'

/** 附件:1.重点指标清单, the numeral there or on the next line. */
const OPENS = /附件[:]?\s*(?=1[.、])/gu
/** 2.重大改革清单: the name of a paper, nothing else on its line. */
const ENTRY =
  /(\d{1,2})[.、]\s*[^\n。;]{1,60}(?:清单|名单|表|图|书|方案|分解|分工|计划|规划|目录|办法|要点|标准|指标|指南|说明|细则|规则|规定|制度|体系|函|样式|格式)[》)]?(?:\([^()\n]{1,20}\))?[。;]?\s*(?:\n|$)/uy

/** The papers that a letter names as its annexes, one a line, are none of its items; `markers` are without the letter's 附件. */
export const dropAnnexLists = ({ text }: CleanText, markers: readonly Marker[]): Marker[] => {
  const annexes = new Set(markers.filter(({ style }) => style === 'annex').map(({ from }) => from))
  const lists: { from: number; to: number }[] = []
  for (const { index, 0: opening } of text.matchAll(OPENS)) {
    if (annexes.has(index)) continue
    const from = index + opening.length
    let to = from
    for (let no = 1; ; no++) {
      ENTRY.lastIndex = to
      const entry = ENTRY.exec(text)
      if (entry === null || Number(entry[1]) !== no) break
      to = ENTRY.lastIndex
    }
    if (to > from) lists.push({ from, to })
  }
  let next = 0
  return markers.filter(({ from }) => {
    while (next < lists.length && lists[next]!.to <= from) next++
    return next >= lists.length || from < lists[next]!.from
  })
}
