/** How pressing something owed is, in the order of a to-do list: 被退回、逾期、今日到期、三日内、以后. */
export const urgencies = ['returned', 'late', 'today', 'soon', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Working days within which something is soon due. */
const SOON = 3

/** @param left working days until it is due, negative after that day */
export function urgencyOf({ returned, left }: { readonly returned: boolean; readonly left: number }): Urgency {
  if (returned) return 'returned'
  if (left < 0) return 'late'
  if (left === 0) return 'today'
  return left <= SOON ? 'soon' : 'later'
}
