const LONGEST_TITLE = 40
/** 到2027年, 今年, 通过三年努力, 同时, 主要目标为: words of time or of passing on name no goal, the words behind them do. */
const LEAD_IN =
  /^(?:——)?(?:(?:到|至|截至)?(?:“?十[四五六七]五”?(?:期?末|时期|期间)?|20\d\d年(?:\d{1,2}月)?(?:年?[底末])?)|[今本明]年(?:内|底)?|届时|(?:未来|今后)[一二三四五两\d]年|(?:力争|经过|通过|用)?[一二三四五两\d]年(?:的?(?:时间|努力|攻坚))?(?:内|左右)?|同时|此外|另外|(?:具体|总体)(?:来说|而言)|[^,。;:\n]{0,4}(?:提出|要求|明确|指出)),(?=[^。;,\n])|^(?:20\d\d年|到20\d\d年)?(?:的)?(?:主要|总体|工作|发展|具体)?(?:预期|工作|发展)?目标(?:为|是|任务是)?:(?=[^。;,\n])/u

/** 产业规模:到2025年,…: what it is about stands before the colon. */
const LABEL = /^[^。;,:“(\n]{2,12}(?=:)/u

/** What a goal is called that has no heading of its own: its first words, without what only leads in to them. */
export const goalTitle = (words: string): string => {
  const own = words.replace(LEAD_IN, '').replace(LEAD_IN, '')
  return LABEL.exec(own)?.[0] ?? /^[^。;,\n]*/u.exec(own)![0].slice(0, LONGEST_TITLE)
}
