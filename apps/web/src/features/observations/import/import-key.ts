/** Under which an import is kept in the browser. */
export function importKey(code: string, id: string): readonly string[] {
  return ['observations', 'import', code, id]
}
