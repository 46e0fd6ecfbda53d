/** What an archive holds, for the line that a person compares before and after. */
export const describeContents = (manifest: {
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly files: readonly unknown[]
}): string => {
  const rows = (name: string) => manifest.tables.find((table) => table.name === name)?.rows ?? 0
  const all = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return `方案 ${rows('plans')} 个，举措 ${rows('measures')} 条，共 ${all} 行、${manifest.files.length} 个文件`
}
