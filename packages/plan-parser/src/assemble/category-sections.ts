import type { Section } from '@tongtu/plan'
import type { Category } from '../recognise/tables/category.ts'

export interface SectionedRows {
  /** All sections in the order of the text. */
  readonly sections: readonly Section[]
  /** The section of each row. */
  readonly of: readonly (string | null)[]
}

/**
 * What the column of categories says of the rows of a table is a section below the heading that stands above them
 * (`above`, one a row): one for each name, however many rows share it.
 */
export const categorySections = (
  sections: readonly Section[],
  above: readonly (string | null)[],
  categories: readonly (Category | null)[],
): SectionedRows => {
  const levels = new Map(sections.map(({ id, level }) => [id, level]))
  const added = new Map<string, Section>()
  const of = categories.map((category, row) => {
    const parent = above[row] ?? null
    if (category === null) return parent
    const key = `${parent} ${category.title}`
    const section = added.get(key) ?? {
      id: `s${sections.length + added.size + 1}`,
      level: parent === null ? 1 : levels.get(parent)! + 1,
      no: null,
      noRaw: null,
      title: category.title,
      span: category.span,
      parent,
    }
    added.set(key, section)
    return section.id
  })
  if (added.size === 0) return { sections, of }
  return { sections: [...sections, ...added.values()].sort((a, b) => a.span[0] - b.span[0]), of }
}
