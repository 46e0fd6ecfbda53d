/** The id of a section within its plan: s3. */
export function sectionId(number: number | null): string | null {
  return number === null ? null : `s${number}`
}
