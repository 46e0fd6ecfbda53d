import type { Measure, Section } from '@tongtu/plan'

export interface MeasureFilter {
  readonly words: string
  readonly unit: string
  readonly section: string
  readonly withoutUnit: boolean
  /** Those no longer in force instead of those in force. */
  readonly ended: boolean
}

/** Measures that fit all filters; words are looked for in number, title, text and units. */
export function filterMeasures(
  measures: readonly Measure[],
  filter: MeasureFilter,
  text: string,
  sections: readonly Section[],
): Measure[] {
  const within = filter.section ? sectionsWithin(filter.section, sections) : null
  return measures.filter((measure) => {
    if ((measure.status === 'active') === filter.ended) return false
    const units = [...measure.duties.lead, ...measure.duties.supporting].map((duty) => duty.name)
    if (filter.withoutUnit && measure.duties.lead.length > 0) return false
    if (filter.unit && !units.includes(filter.unit)) return false
    if (within && !(measure.section && within.has(measure.section))) return false
    if (!filter.words) return true
    const own = `${measure.no ?? ''} ${measure.title ?? ''} ${filter.ended ? '' : text.slice(...measure.span)} ${units.join(' ')}`
    return own.includes(filter.words)
  })
}

function sectionsWithin(id: string, sections: readonly Section[]): Set<string> {
  const within = new Set([id])
  for (const section of sections) if (section.parent && within.has(section.parent)) within.add(section.id)
  return within
}
