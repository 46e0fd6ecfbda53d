const DATE = '(?:20\\d\\d[年./-]?(?:度|全年)?)?(?:\\d{1,2}[月./-]?(?:\\d{1,2}日?)?|第?[一二三四]季度|[上下]半年)?'
const DEADLINE = new RegExp(
  `^(?:(?:${DATE}(?:至|—|-|~)?){1,2}(?:年?[底末内])?(?:之?前|以前)?(?:完成)?(?:[，,并]*持续推进)?|长期(?:坚持|推进)?|持续推进|常态化(?:推进)?|全年|年[底内]前?)$`,
)

/** The words are a deadline and nothing else: 2026年12月底前, 2026.12, 三季度, 长期坚持. */
export const isDeadlineAlone = (words: string): boolean =>
  words !== '' && !/^(?!20\d\d$)\d+$/.test(words) && DEADLINE.test(words)
