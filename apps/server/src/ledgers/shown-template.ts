import type { LedgerTemplate } from '@tongtu/delivery'
import type { LedgerDetail } from './schema.ts'

/** A template as the API shows it. */
export function shownTemplate(template: LedgerTemplate): LedgerDetail['template'] {
  const { id, name, about, source, columns, figure, clearing, proof, closed, meanings } = template
  return {
    ...{ id, name, about, source, clearing, closed },
    columns: columns.map(({ id: column, name: head, type, unit, options, needed }) => {
      return { ...{ id: column, name: head, type, unit, needed }, options: [...options] }
    }),
    figure: { ...figure, counts: [...figure.counts] },
    proof: [...proof],
    meanings: { ...meanings } as Record<string, string>,
  }
}
