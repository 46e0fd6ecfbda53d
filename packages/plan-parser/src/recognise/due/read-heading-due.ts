import type { Outline, OutlineItem } from '../../segment/outline.ts'

/** 到2025年, 2025年目标, 第一阶段(2024—2025年) */
const YEAR = /(?:^|到|至|[(—-])(20\d\d)年(?!以来|以前)/gu

/** The year that the title of an item, or else the nearest heading above it, names for what stands below. */
export const readHeadingDue = (
  { sections }: Pick<Outline, 'sections'>,
  { title, section }: Pick<OutlineItem, 'title' | 'section'>,
): string | null => {
  const own = lastYear(title ?? '')
  if (own !== null) return own
  for (let above = section; above !== null; above = sections[above]!.parent) {
    const year = lastYear(sections[above]!.title)
    if (year !== null) return year
  }
  return null
}

const FIVE_YEARS = /十([四五六七])五”?(?:规划)?(?:期间|时期|期?末)/u

const lastYear = (words: string): string | null => {
  const five = FIVE_YEARS.exec(words)?.[1]
  // 十四五 ends in 2025, and each next one five years later
  return [...words.matchAll(YEAR)].at(-1)?.[1] ?? (five ? String(2025 + 5 * '四五六七'.indexOf(five)) : null)
}
