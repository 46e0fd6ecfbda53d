/** What the pages of an import keep in the address: where one came from and goes back to. */
export interface ImportContext {
  readonly plan: string
  readonly period: string
  readonly state: string
}

/** The page where a sheet is handed in, or what an import that was laid out would change. */
export function importAddress(code: string, context: ImportContext, id?: string): string {
  return `/r/${code}/observations/import${id === undefined ? '' : `/${id}`}${queryOf(context)}`
}

/** The table that an import was begun from. */
export function entryAddress(code: string, context: ImportContext): string {
  return `/r/${code}/observations${queryOf(context)}`
}

/** The cell of an indicator in its table. */
export function cellAddress(
  code: string,
  plan: string,
  { indicator, period, region }: { readonly indicator: string; readonly period: string; readonly region: string },
): string {
  const told = { plan, period, ...(region === code ? {} : { region }), cell: indicator }
  return `/r/${code}/observations?${new URLSearchParams(told)}`
}

/** A file of an import: its sheet with what is wrong and odd beside the rows, or one of its lists whole. */
export function importFile(code: string, id: string, file: 'problems.xlsx' | 'problems.csv' | 'changes.csv'): string {
  return `/api/v1/observation-imports/${id}/${file}?${new URLSearchParams({ place: code })}`
}

function queryOf(context: ImportContext): string {
  const told = Object.entries(context).filter(([, value]) => value !== '')
  return told.length === 0 ? '' : `?${new URLSearchParams(told)}`
}
