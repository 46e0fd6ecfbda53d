/** Turns string indices into `line:column`, both counted from 1, as editors do. */
export const lineColumn = (text: string): ((index: number) => string) => {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return (index) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= index) low = middle
      else high = middle - 1
    }
    return `${low + 1}:${index - starts[low]! + 1}`
  }
}
