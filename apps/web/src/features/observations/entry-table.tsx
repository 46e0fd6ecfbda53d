import { useEffect, useMemo, useRef, useState } from 'react'
import { t, word } from '../../app/locale/messages.ts'
import type { CellActs } from '../grid/cell-keys.ts'
import { type CellPlace, nextCell } from '../grid/next-cell.ts'
import { useKeptWords } from '../grid/use-kept-words.ts'
import '../grid/grid-frame.css'
import { EntryRowView } from './entry-row.tsx'
import type { EntryAct, EntryWork } from './entry-state.ts'
import { type FigureField, figureFields, figureText } from './figure-content.ts'
import './entry-table.css'

const COLUMNS = figureFields.length + 6

/** Where the focus is asked to go; another object for another wish. */
export interface FocusWish {
  readonly id: string
}

/**
 * The figures of a period as a grid. One cell is in focus and its field alone can be reached by Tab from outside; only
 * cells that this account may write are gone through. `leave` is where Esc leads.
 */
export function EntryTable(props: {
  readonly works: readonly EntryWork[]
  readonly period: string
  readonly wish: FocusWish | null
  readonly act: (act: EntryAct) => void
  readonly flush: () => void
  readonly paste: (block: string, at: CellPlace<FigureField>) => void
  readonly openVersions: (id: string) => void
  readonly leave: () => void
}) {
  const { works, period, wish, act } = props
  const [chosen, setChosen] = useState<CellPlace<FigureField> | null>(null)
  const [text, setText] = useState<string | null>(null)
  const ids = useMemo(() => works.filter(({ row }) => row.mayEnter && !row.heading).map(({ row }) => row.id), [works])
  const first = ids[0]
  const known = chosen !== null && ids.includes(chosen.id) ? chosen : null
  const at: CellPlace<FigureField> | null = known ?? (first === undefined ? null : { id: first, field: 'value' })
  const latest = useRef({ ...props, ids, at, text })
  latest.current = { ...props, ids, at, text }
  const { acts, point, openVersions } = useMemo(() => {
    const write = (text: string) => {
      const { at, act } = latest.current
      if (at) act({ act: 'write', cells: [{ ...at, text: text.trim() }] })
    }
    const textAt = (place: CellPlace<FigureField> | null) => {
      const work = latest.current.works.find(({ row }) => row.id === place?.id)
      return work && place ? figureText(work.content, place.field) : ''
    }
    const acts: CellActs = {
      move: (to) => {
        const { ids, at } = latest.current
        const place = at && nextCell(ids, figureFields, at, to)
        if (place) setChosen(place)
        return place !== null
      },
      edit: setText,
      write,
      paste: (block) => latest.current.at && latest.current.paste(block, latest.current.at),
      undo: () => latest.current.act({ act: 'undo' }),
      leave: () => latest.current.leave(),
      store: () => latest.current.flush(),
      other: (key) => {
        const { ids, at, openVersions } = latest.current
        if (!at) return false
        if (key === 'Ctrl+d') write(textAt(nextCell(ids, figureFields, at, 'up')))
        else if (key === 'Ctrl+i') openVersions(at.id)
        else return false
        return true
      },
    }
    const point = (id: string, field: FigureField, edit: boolean) => {
      setChosen({ id, field })
      setText(edit ? textAt({ id, field }) : null)
    }
    // The same function at each drawing, so that a row is drawn again only when it changes.
    return { acts, point, openVersions: (id: string) => latest.current.openVersions(id) }
  }, [])
  useEffect(() => {
    // Whoever is typing is not taken away from his cell.
    if (wish !== null && latest.current.text === null) setChosen({ id: wish.id, field: 'value' })
  }, [wish])
  useKeptWords(() => latest.current.text !== null && acts.write(latest.current.text))
  return (
    <section className="grid-frame" aria-label={t('observations.caption')} tabIndex={at === null ? 0 : undefined}>
      <table className="list-table entry-table">
        <thead>
          <tr>
            <th scope="col">{t('observations.column.no')}</th>
            <th scope="col">{t('observations.column.indicator')}</th>
            <th scope="col" className="num">
              {t('observations.column.before')}
            </th>
            <th scope="col" className="num">
              {t('observations.column.target')}
            </th>
            <th scope="col" className="num">
              {t('observations.column.range')}
            </th>
            {figureFields.map((field) => (
              <th key={field} scope="col" className={`entry-${field}${field === 'value' ? ' num' : ''}`}>
                {word('observation', field)}
              </th>
            ))}
            <th scope="col">{t('observations.column.save')}</th>
          </tr>
        </thead>
        <tbody>
          {works.map((work, index) => {
            const focus = at?.id === work.row.id ? at.field : null
            return (
              <EntryRowView
                key={work.row.id}
                {...{ work, index, period, focus, acts, point, act, openVersions }}
                columns={COLUMNS}
                text={focus === null ? null : text}
                grab={focus !== null && chosen !== null}
              />
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
