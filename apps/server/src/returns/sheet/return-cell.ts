import { readDay, readFigure } from '@tongtu/delivery'
import type { ReturnContent, ReturnRow } from '../schema.ts'
import { sheetColumns, type WordField, wordFields } from './layout.ts'
import type { MergeField } from './merge-preview.ts'

/** What a unit writes under 本期进展 that has nothing new to say. */
const NO_NEWS = '无新进展'

const limits: Readonly<Record<WordField, number>> = { done: 500, problem: 300, help: 300, nextStep: 300 }

const isWord = (field: MergeField): field is WordField => (wordFields as readonly string[]).includes(field)

/** What a return says in one cell of its sheet. */
export function cellText(content: ReturnContent, field: MergeField): string {
  if (isWord(field)) return field === 'done' && content.unchanged ? NO_NEWS : content[field]
  const figure = content.figures.find(({ targetId }) => targetId === field)
  return figure?.raw ?? content.nodes.find(({ nodeId }) => nodeId === field)?.doneOn ?? ''
}

/** The content with one cell written as a person would have filled it in. */
export function withCell(content: ReturnContent, field: MergeField, text: string, year: number): ReturnContent {
  if (field === 'done' && text.replace(/[。\s]/g, '') === NO_NEWS) return { ...content, done: '', unchanged: true }
  if (isWord(field)) return { ...content, [field]: text, unchanged: field === 'done' ? false : content.unchanged }
  if (field.startsWith('t-')) {
    const others = content.figures.filter(({ targetId }) => targetId !== field)
    return { ...content, figures: text === '' ? others : [...others, { targetId: field, raw: text }] }
  }
  const others = content.nodes.filter(({ nodeId }) => nodeId !== field)
  const doneOn = readDay(text, year)
  return { ...content, nodes: doneOn === null ? others : [...others, { nodeId: field, doneOn }] }
}

/** Why a text cannot stand in a cell, with what to do; null where it can. Blank always can. */
export function cellProblem(row: ReturnRow, field: MergeField, text: string, today: string): string | null {
  if (text === '') return null
  if (isWord(field)) {
    return text.length <= limits[field] ? null : `写了${text.length}字，最多${limits[field]}字，请压缩后再填`
  }
  if (field.startsWith('n-')) {
    const day = readDay(text, Number(row.period.slice(0, 4)))
    if (day === null) return `“${text}”不是日期，请填完成日期，如 3月20日`
    return day > today ? `完成日期${day}还没有到，请填今天或以前的日期` : null
  }
  const read = readFigure(text, row.targets.find(({ id }) => id === field)?.unit ?? null)
  return 'problem' in read ? read.problem : null
}

/** What the cell is called: the column, or the target or node. */
export function cellLabel(row: ReturnRow, field: MergeField): string {
  if (isWord(field)) return sheetColumns.find(({ key }) => key === field)?.head ?? field
  const target = row.targets.find(({ id }) => id === field)
  return target?.metric ?? `节点：${row.nodes.find(({ id }) => id === field)?.title ?? field}`
}
