/** Rows as PostgreSQL keeps them; see migrations/0016_papers.sql. Days are ISO dates. */
export interface PaperTables {
  paper_templates: {
    jurisdiction_id: number
    kind: string
    revision: number
    sha256: string | null
    file_name: string | null
    size: number | null
    changed_at: Date
    changed_by: string | null
  }
}
