import type { AssignmentRow, UnitLoad } from './schema.ts'

/** What each reporting unit has to do in the year, most first: seen before anything is sent out. */
export function unitLoads(rows: readonly AssignmentRow[]): UnitLoad[] {
  const reported = rows.filter((row) => row.reporter !== null)
  const byUnit = Map.groupBy(reported, (row) => row.reporter?.id ?? '')
  return [...byUnit]
    .map(([unitId, own]): UnitLoad => {
      const nodes = own.flatMap(({ assignment, proposed }) => assignment?.nodes ?? proposed)
      const months = Map.groupBy(nodes, ({ dueOn }) => dueOn.slice(0, 7))
      const [busiest, most] = [...months].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))[0] ?? []
      return {
        unitId,
        name: own[0]?.reporter?.name ?? '',
        measures: own.length,
        nodes: nodes.length,
        busiest: busiest ?? null,
        busiestNodes: most?.length ?? 0,
      }
    })
    .sort((a, b) => b.measures - a.measures || b.nodes - a.nodes || a.name.localeCompare(b.name, 'zh'))
}
