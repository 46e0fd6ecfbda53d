import { yearOf } from '@tongtu/kernel'
import { memo } from 'react'
import { t, word } from '../../app/locale/messages.ts'
import { CellField } from '../grid/cell-field.tsx'
import type { CellActs } from '../grid/cell-keys.ts'
import { ChoiceField } from './choice-field.tsx'
import type { EntryAct, EntryWork } from './entry-state.ts'
import { EntryStateMark } from './entry-state-mark.tsx'
import { choicesOf, type FigureContent, type FigureField, figureFields, figureText } from './figure-content.ts'
import { figureValue } from './figure-value.ts'
import { CellWords, ProofAsked, RangeCell, StandingFigure, TargetCell } from './figure-words.tsx'
import { RowConflict } from './row-conflict.tsx'

/** One indicator of the entry table. Drawn again only when it changes or the focus comes or goes. */
export const EntryRowView = memo(function EntryRowView(props: {
  readonly work: EntryWork
  readonly index: number
  readonly period: string
  readonly columns: number
  /** The field in focus, if it is in this row. */
  readonly focus: FigureField | null
  readonly text: string | null
  readonly grab: boolean
  readonly acts: CellActs
  readonly point: (id: string, field: FigureField, edit: boolean) => void
  readonly act: (act: EntryAct) => void
  readonly openVersions: (id: string) => void
}) {
  const { work, index, period, columns, focus, text, grab, acts, point, act, openVersions } = props
  const { row, content, stored } = work
  const name = <IndicatorName work={work} />
  if (row.heading) {
    return (
      <tr className="entry-heading">
        <td className="num quiet">{row.no}</td>
        <th scope="rowgroup" colSpan={columns - 1}>
          {name}
        </th>
      </tr>
    )
  }
  const label = (field: FigureField) =>
    t('observations.cell', {
      row: index + 1,
      name: row.unit ? t('observations.named', { name: row.name, unit: row.unit }) : row.name,
      field: word('observation', field),
      text: figureText(content, field) || t('observations.cell.blank'),
    })
  const fieldOf = (field: FigureField) => {
    const choices = choicesOf(field)
    const shown = figureText(content, field)
    return choices ? (
      <ChoiceField label={label(field)} {...{ shown, choices, grab, acts }} />
    ) : (
      <CellField label={label(field)} lines={field === 'note'} {...{ shown, text, grab, acts }} />
    )
  }
  return (
    <>
      <tr className={row.mayEnter ? '' : 'entry-row-locked'}>
        <td className="num quiet">{row.no}</td>
        <th scope="row" className={row.parent === null ? '' : 'entry-part'}>
          {name}
          {row.serves !== null && <span className="caption entry-serves">{row.serves}</span>}
        </th>
        <td className="num">
          <StandingFigure observation={row.before} />
        </td>
        <td className="num entry-target">
          <TargetCell work={work} year={yearOf(period)} />
        </td>
        <td className="num">
          <RangeCell row={row} />
        </td>
        {figureFields.map((field) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field inside takes the keys
          <td
            key={field}
            className={cellClass(field, content, row.mayEnter, focus === field)}
            onClick={() => row.mayEnter && focus !== field && point(row.id, field, false)}
            onDoubleClick={() => row.mayEnter && !choicesOf(field) && point(row.id, field, true)}
          >
            {(focus !== field || text === null) && <CellWords {...{ work, field }} />}
            {field === 'source' && <ProofAsked work={work} />}
            {focus === field && fieldOf(field)}
            {focus === 'value' && field === 'value' && text !== null && <Understood text={text} unit={row.unit} />}
          </td>
        ))}
        <td className="entry-state">
          <EntryStateMark {...{ work, act }} />
          {stored !== null && (
            <button type="button" className="link-button" onClick={() => openVersions(row.id)}>
              {t('observations.versions', { n: stored.revision })}
              <span className="hidden-text">{row.name}</span>
            </button>
          )}
        </td>
      </tr>
      {work.save === 'conflict' && (
        <tr className="entry-below">
          <td colSpan={columns}>
            <div className="grid-note-place">
              <RowConflict {...{ work, act }} />
            </div>
          </td>
        </tr>
      )}
    </>
  )
})

/** The name of an indicator with its unit. */
export function IndicatorName({ work }: { readonly work: EntryWork }) {
  const { name, unit } = work.row
  return (
    <>
      {name}
      {unit !== null && <span className="quiet">{t('observations.unitOf', { unit })}</span>}
    </>
  )
}

/** While a figure is typed that is not read as it stands: how it is read. */
function Understood({ text, unit }: { readonly text: string; readonly unit: string | null }) {
  const value = figureValue({ raw: text.trim(), wrong: {} }, unit)
  if (value === null || value === text.trim()) return null
  return <span className="entry-understood">{t('observations.understood', { value, unit: unit ?? '' })}</span>
}

function cellClass(field: FigureField, content: FigureContent, editable: boolean, focused: boolean): string {
  return [
    'entry-cell',
    `entry-${field}`,
    ...(field === 'value' ? ['num'] : []),
    ...(editable ? ['entry-input'] : []),
    ...(focused ? ['entry-focus'] : []),
    ...(content.wrong[field] ? ['entry-wrong'] : []),
  ].join(' ')
}
