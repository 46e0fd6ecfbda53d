import { type DefinitionProblem, type DefinitionSeries, Mapping } from '@tongtu/kernel'
import { checkTemplate } from './check-template.ts'
import {
  columnTypes,
  type FigureRule,
  type LedgerCheck,
  type LedgerColumn,
  type LedgerTemplate,
  textForms,
} from './ledger-template.ts'
import { rowStates } from './row-state.ts'

const series: DefinitionSeries = { codes: 'TT-V', folder: 'ledgers' }

/** A file of one template, already parsed from YAML. */
export interface TemplateFile {
  readonly name: string
  readonly value: unknown
}

/**
 * The templates of ledgers out of their files, one each; or everything that is wrong with them, with file, place and
 * remedy. Keys that are not known are refused, so that a slip of the pen drops no check.
 */
export function readLedgerTemplates(
  files: readonly TemplateFile[],
): { readonly templates: readonly LedgerTemplate[] } | { readonly problems: readonly DefinitionProblem[] } {
  const problems: DefinitionProblem[] = []
  const templates = files.map(({ name, value }) =>
    Mapping.read(
      value,
      problems,
      series,
      (item) => {
        const template = templateFrom(item)
        for (const message of checkTemplate(template, name)) item.refuse(5, message)
        return template
      },
      name,
    ),
  )
  return problems.length > 0 ? { problems } : { templates }
}

function templateFrom(item: Mapping): LedgerTemplate {
  return {
    id: item.id('id'),
    name: item.text('name', [2, 20]),
    about: item.text('about', [4, 120]),
    source: item.text('source', [4, 200]),
    columns: item.list('columns', columnFrom, true),
    checks: item.list('checks', checkFrom, false),
    figure: item.mapping('figure', figureFrom),
    clearing: item.flag('clearing'),
    proof: item.someOf('proof', rowStates),
    closed: item.flag('closed'),
    meanings: item.has('meanings') ? item.mapping('meanings', meaningsFrom) : {},
  }
}

function columnFrom(item: Mapping): LedgerColumn {
  const type = item.oneOf('type', columnTypes) ?? 'text'
  if (type !== 'text') item.skip('form')
  return {
    id: item.id('id'),
    name: item.text('name', [2, 20]),
    type,
    aliases: item.has('aliases') ? item.texts('aliases') : [],
    unit: type === 'number' ? item.text('unit', [1, 12]) : null,
    options: type === 'choice' ? item.texts('options') : [],
    needed: item.flag('needed'),
    unique: item.flag('unique'),
    form: type === 'text' && item.has('form') ? item.oneOf('form', textForms) : null,
    past: type === 'date' && item.flag('past'),
  }
}

function checkFrom(item: Mapping): LedgerCheck {
  const kind = item.oneOf('kind', ['not_before', 'at_most'] as const) ?? 'not_before'
  return { kind, column: item.id('column'), other: item.id('other') }
}

function figureFrom(item: Mapping): FigureRule {
  const counts = item.someOf('counts', rowStates)
  if (counts.length === 0) item.refuse(2, '缺“counts”；补上计入的状态，如 [verified]')
  return {
    name: item.text('name', [2, 24]),
    counts,
    sum: item.has('sum') ? item.id('sum') : null,
    unit: item.text('unit', [1, 12]),
  }
}

function meaningsFrom(item: Mapping): LedgerTemplate['meanings'] {
  return Object.fromEntries(
    rowStates.flatMap((state) => (item.has(state) ? [[state, item.text(state, [2, 60])] as const] : [])),
  )
}
