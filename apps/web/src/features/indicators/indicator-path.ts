/**
 * The address of an indicator's page. It takes the filters and the order of the list along, so that 上一项 and 下一项 go
 * through the same rows; what was open or drawn otherwise stays behind.
 */
export function indicatorPath(
  code: string,
  id: string,
  search: URLSearchParams,
  changes: Readonly<Record<string, string | number>> = {},
): string {
  const next = new URLSearchParams(search)
  for (const left of ['why', 'view', 'versions', 'origin', 'region']) next.delete(left)
  for (const [name, value] of Object.entries(changes)) next.set(name, String(value))
  return `/r/${code}/indicators/${id}?${next}`
}

/** The address of an indicator's places side by side, from wherever one comes. */
export function comparisonPath(code: string, id: string, search: URLSearchParams, plan: string, year: number): string {
  const next = new URLSearchParams(search)
  for (const left of ['why', 'view', 'versions', 'origin', 'region', 'show', 'sort', 'figure']) next.delete(left)
  next.set('plan', plan)
  next.set('year', String(year))
  return `/r/${code}/indicators/${id}/places?${next}`
}

/** Back to the list, with what narrowed it. */
export function indicatorListPath(code: string, search: URLSearchParams, plan: string, year: number): string {
  const next = new URLSearchParams(search)
  for (const left of ['why', 'versions', 'show', 'region']) next.delete(left)
  next.set('plan', plan)
  next.set('year', String(year))
  return `/r/${code}/indicators?${next}`
}
