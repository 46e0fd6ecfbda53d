import { type Column, readColumn } from './column.ts'
import { type Header, readHeader } from './header.ts'
import type { TextPiece } from './text-cell.ts'

export type Labels = readonly (readonly TextPiece[])[]

/** One way to understand a run of labels; the rows behind it decide which is right. */
export interface HeaderReading {
  readonly labels: Labels
  readonly header: Header
}

const readLabels = (labels: Labels): Header | null =>
  readHeader(labels.map((label) => label.map((piece) => piece.text).join('')))

const isYear = (c: Column | undefined): boolean => c?.kind === 'value' && c.period !== null

/** Labels without those that are a title (主要指标, 重点任务) and only read like one: before 序号, or before a second name. */
const withoutTitle = (labels: Labels, { columns }: Header): Labels | null => {
  const kinds = columns.map(({ label }) => readColumn(label)?.kind)
  const no = kinds.indexOf('no')
  const from = no > 0 && kinds[no - 1] === 'category' ? no - 1 : no
  if (from > 0) return labels.slice(from)
  return no < 0 && kinds[0] === 'name' && kinds[1] === 'name' ? labels.slice(1) : null
}

/** 目标值 printed in the upper header row, the years under it printed last: they belong in its place. */
const yearsUnderGroup = (labels: Labels, { columns }: Header): Labels | null => {
  const group = columns.findIndex((c) => (c.kind === 'value' || c.kind === 'goal') && c.period === null)
  let tail = columns.length
  while (tail > group + 1 && isYear(columns[tail - 1])) tail--
  if (group < 0 || tail === columns.length) return null
  return [...labels.slice(0, group), ...labels.slice(tail), ...labels.slice(group + 1, tail)]
}

/** 2025年 and 目标值 on two lines are one label. */
const yearsWithWord = (labels: Labels, { columns }: Header): Labels | null => {
  const merged: (readonly TextPiece[])[] = []
  for (const [i, label] of labels.entries()) {
    const c = columns[i]!
    if (c.kind === 'value' && c.period === null && isYear(columns[i - 1])) merged.push([...merged.pop()!, ...label])
    else merged.push(label)
  }
  return merged.length < labels.length ? merged : null
}

/** Numbers before 具体要求 that no label stands over; then that is the task, and the name before it a heading over several. */
const numbersUnlabelled = ({ labels, header: { kind, columns } }: HeaderReading): HeaderReading | null => {
  const at = columns.findIndex((column, i) => column.kind === 'name' && columns[i + 1]?.kind === 'content')
  if (kind !== 'tasks' || at < 0 || columns.some((column) => column.kind === 'no')) return null
  const [name, content] = [columns[at]!, columns[at + 1]!]
  const number: Column = { kind: 'no', label: '', of: null, period: null, role: null }
  return {
    labels: [...labels.slice(0, at + 1), [], ...labels.slice(at + 1)],
    header: {
      kind,
      columns: [
        ...columns.slice(0, at),
        { ...name, kind: 'category', of: null },
        number,
        { ...content, kind: 'name', of: 'task' },
        ...columns.slice(at + 2),
      ],
    },
  }
}

/** The columns that a run of labels may mean, as printed first. Empty where the run is no header. */
export const headerReadings = (labels: Labels): HeaderReading[] => {
  const readings: HeaderReading[] = []
  const add = (changed: Labels | null): Header | null => {
    const header = changed && changed.length >= 2 ? readLabels(changed) : null
    if (changed && header) readings.push({ labels: changed, header })
    return header
  }
  const printed = add(labels)
  if (!printed) return []
  add(withoutTitle(labels, printed))
  for (const { labels: base, header } of [...readings]) {
    add(yearsUnderGroup(base, header))
    add(yearsWithWord(base, header))
  }
  const unlabelled = numbersUnlabelled(readings[0]!)
  if (unlabelled !== null) readings.push(unlabelled)
  return readings
}
