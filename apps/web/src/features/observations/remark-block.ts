import { api } from '../../api/endpoints.ts'
import type { EntryTable } from '../../api/types.ts'
import type { BlockCells } from './block-cells.ts'

/** The block with what is odd about its figures, as the server sees them; as it is where the server is not reached. */
export async function remarkBlock(block: BlockCells, { period, rows }: EntryTable): Promise<BlockCells> {
  const figures = block.changes.filter(
    ({ field, verdict, text }) => field === 'value' && verdict === 'new' && text !== '',
  )
  if (figures.length === 0) return block
  try {
    const places = new Map(rows.map(({ id, indicator, region }) => [id, { indicator, region }]))
    const cells = figures.flatMap(({ id, text }) => {
      const place = places.get(id)
      return place ? [{ ...place, period, raw: text }] : []
    })
    const checked = await api.checkCells(cells)
    const words = new Map(figures.map((change, at) => [change, checked[at]?.remarks.map(({ words }) => words) ?? []]))
    const remarked = block.changes.map((change) => {
      const own = words.get(change) ?? []
      return own.length === 0 ? change : { ...change, remark: own.join('；') }
    })
    return { ...block, changes: remarked }
  } catch {
    // Saving tells the same.
    return block
  }
}
