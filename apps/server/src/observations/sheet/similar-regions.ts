import { type IsoDay, SUCCESSION_KINDS } from '@tongtu/kernel'
import type { Session } from '../../identity/session.ts'
import { chineseDay } from '../../platform/china-day.ts'
import type { Regions } from '../../regions/regions.ts'
import type { QuestionOption } from './import-question.ts'

const OFFERED = 3
const LEVEL = /(街道办事处|街道|镇政府|乡政府|镇|乡|市|区|县)$/

/** The place and what lies below it as far as a text may mean it: 苍南县龙港镇 is offered 龙港市, with what became of it. */
export function similarRegions({ tree, successions }: Regions, place: Session['place'], day: IsoDay) {
  const below = tree.descendants(place.code, day)
  const known = [{ code: place.code, name: tree.find(place.code, day)?.name ?? place.name }, ...below].map(
    (region) => ({
      ...region,
      stem: stemOf(region.name),
    }),
  )
  return (written: string): readonly QuestionOption[] => {
    const stem = stemOf(written.replace(/\s/g, ''))
    return known
      .filter((region) => region.stem.length > 1 && stem.endsWith(region.stem))
      .sort((a, b) => b.stem.length - a.stem.length)
      .slice(0, OFFERED)
      .map(({ code, name }) => {
        const change = successions.find(({ to }) => to === code)
        const from = change && tree.findEver(change.from)?.name
        const because = from ? `${chineseDay(change.day)}由${from}${SUCCESSION_KINDS[change.kind]}` : null
        return { value: code, label: `${name}（${code}）`, because }
      })
  }
}

const stemOf = (name: string) => name.replace(LEVEL, '')
