/** What `manifest.json`, the first entry of a backup archive, says about the rest. */
export interface Manifest {
  readonly format: 'tongtu.backup/1'
  /** Version of Tongtu that wrote it. */
  readonly product: string
  /** Version of the database structure the rows belong to. */
  readonly schema: number
  /** Version of PostgreSQL it was taken from; any supported one can take it back. */
  readonly server: string
  readonly at: string
  readonly tables: readonly TableEntry[]
  /** Last value of each sequence; null where none was given out yet. */
  readonly sequences: Readonly<Record<string, number | null>>
  readonly files: readonly FileEntry[]
}

/** Entry `tables/<name>.copy`: the rows in PostgreSQL's COPY text format, in the order of `columns`. */
export interface TableEntry {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** Entry `files/<sha256>`. */
export interface FileEntry {
  readonly sha256: string
  readonly bytes: number
}

export const tableEntryName = (name: string) => `tables/${name}.copy`
export const fileEntryName = (sha256: string) => `files/${sha256}`

/** Largest `manifest.json`, in bytes: some 600,000 files. Who reads an archive holds all of it in memory. */
export const LONGEST_MANIFEST = 64 * 1024 * 1024

/** The manifest as it stands in the archive. @throws Error in Chinese when it is longer than a restore would read */
export function manifestText(manifest: Manifest): string {
  const text = JSON.stringify(manifest)
  if (Buffer.byteLength(text) <= LONGEST_MANIFEST) return text
  throw new Error(`上传的文件有 ${manifest.files.length} 个，备份清单放不下，没有备份；请联系通途的维护人员`)
}
