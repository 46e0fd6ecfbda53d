/** A dated step of a measure, as one writes it down. */
export interface DatedNode {
  readonly title: string
  readonly dueOn: string
}

/** The quarters of a year, by the field that holds their nodes. */
export const quarters = [
  { field: 'q1', name: '一季度', months: [1, 3], end: '03-31' },
  { field: 'q2', name: '二季度', months: [4, 6], end: '06-30' },
  { field: 'q3', name: '三季度', months: [7, 9], end: '09-30' },
  { field: 'q4', name: '四季度', months: [10, 12], end: '12-31' },
] as const
export type QuarterField = (typeof quarters)[number]['field']

/** The nodes that fall into a quarter, by day. */
export function nodesIn<Node extends DatedNode>(nodes: readonly Node[], field: QuarterField): Node[] {
  const { months } = quarterOf(field)
  const inside = ({ dueOn }: DatedNode) => {
    const month = Number(dueOn.slice(5, 7))
    return month >= months[0] && month <= months[1]
  }
  return nodes.filter(inside).sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}

export function quarterOf(field: QuarterField): (typeof quarters)[number] {
  return quarters.find((quarter) => quarter.field === field) ?? quarters[3]
}
