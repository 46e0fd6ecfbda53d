/**
 * Gives a number to everything that has none: the next after the greatest ever given in its group, in the order of the
 * items. Numbers that were given stay, also those of what has ended, so that none is ever used twice.
 */
export function numberInGroups<Item extends { readonly group: string; readonly no: number | null }>(
  items: readonly Item[],
): readonly (Item & { readonly no: number })[] {
  const last = new Map<string, number>()
  for (const { group, no } of items) last.set(group, Math.max(last.get(group) ?? 0, no ?? 0))
  return items.map((item) => {
    if (item.no !== null) return { ...item, no: item.no }
    const no = (last.get(item.group) ?? 0) + 1
    last.set(item.group, no)
    return { ...item, no }
  })
}
