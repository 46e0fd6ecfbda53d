/**
 * How many of `count` places in order come before the first that is `beyond`; found by halving, so that long texts cost
 * little. All places behind the first that is beyond are beyond too.
 */
export function countUntil(count: number, beyond: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (beyond(middle)) high = middle
    else low = middle + 1
  }
  return low
}
