import type { ColumnType } from 'kysely'
import type { MapShapes } from './map-shapes.ts'

/** Rows as PostgreSQL keeps them; see migrations/0032_maps.sql. */
export interface MapTables {
  maps: {
    jurisdiction_id: number
    shapes: ColumnType<MapShapes, string, string>
    file_name: string
    approval: string | null
    uploaded_at: Date
    uploaded_by: string | null
  }
}
