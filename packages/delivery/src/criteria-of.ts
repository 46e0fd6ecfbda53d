/** The criteria of a year's assignment, one line each; each is judged by itself. The same line twice is one. */
export function criteriaOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/u).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
