import { type DefinitionProblem, Mapping, type Placed } from '@tongtu/kernel'
import { Catalogue, type Theme } from './catalogue.ts'
import { checkCatalogue } from './check-catalogue.ts'
import type { IndicatorDefinition } from './definition.ts'
import { definitionFrom, series } from './read-definition.ts'

/** A file of one theme, already parsed from YAML. */
export interface CatalogueFile {
  readonly name: string
  readonly value: unknown
}

/**
 * The catalogue out of its files; or everything that is wrong with them, each with file, place and remedy. First the
 * form of each file is read, with unknown keys refused so that a slip of the pen drops no field; what definitions say of
 * each other is asked when that is sound.
 */
export function readCatalogue(
  files: readonly CatalogueFile[],
): { readonly catalogue: Catalogue } | { readonly problems: readonly DefinitionProblem[] } {
  const problems: DefinitionProblem[] = []
  const themes = files.map(({ name, value }) =>
    Mapping.read(value, problems, series, (item) => themeFrom(item, name), name),
  )
  const rows = themes.flatMap(({ rows }) => rows)
  if (problems.length === 0) problems.push(...checkCatalogue(rows))
  if (problems.length > 0) return { problems }
  return {
    catalogue: new Catalogue(
      themes.map(({ theme }) => theme),
      rows.map(({ value }) => value),
    ),
  }
}

function themeFrom(item: Mapping, file: string): { theme: Theme; rows: readonly Placed<IndicatorDefinition>[] } {
  const theme = { id: item.id('theme'), name: item.text('name', [2, 12]) }
  if (theme.id !== '' && file !== `${theme.id}.yaml`)
    item.refuse(6, `主题“${theme.id}”与文件名不同；文件改名为 ${theme.id}.yaml`)
  const rows = item.list('definitions', (one) => ({ place: one.place, value: definitionFrom(one, theme.id) }), true)
  return { theme, rows }
}
