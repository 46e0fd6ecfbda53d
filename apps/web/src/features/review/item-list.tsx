import type { Diagnostic, ReviewItem, Section, Span } from '@tongtu/plan'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { t } from '../../app/locale/messages.ts'
import { type ItemAct, ItemCard } from './item/item-card.tsx'
import { ItemEditor, type ItemPatch } from './item/item-editor.tsx'
import { TextCursor } from './item/text-cursor.tsx'
import { OriginalWords } from './original/original-words.tsx'
import type { Shown } from './review-toolbar.tsx'

/** The item whose card is open for something, and what for. */
export interface OpenItem {
  readonly id: string
  readonly as: ItemAct
  /** The words to peek at, when not those of the whole item. */
  readonly span?: Span | undefined
}

export interface ItemRow {
  readonly item: ReviewItem
  readonly doubts: readonly Diagnostic[]
  readonly reserved: string
}

/** What was read, in the order of the text, under the headings of the text. */
export function ItemList(props: {
  readonly list: RefObject<HTMLDivElement | null>
  readonly rows: readonly ItemRow[]
  /** How many rows stand before and after those that are drawn. */
  readonly before: number
  readonly after: number
  readonly extend: (direction: 1 | -1) => void
  readonly sections: readonly Section[]
  readonly text: string
  readonly accepted: ReadonlySet<string>
  readonly unchanged: ReadonlySet<string>
  readonly open: OpenItem | null
  readonly shown: Shown
  readonly showAll: () => void
  readonly act: (act: ItemAct, id: string, span?: Span) => void
  /** Opens the whole paper at a place; null where it lies beside the cards. */
  readonly openPaper: ((span: Span) => void) | null
  readonly saveEdit: (item: ReviewItem, patch: ItemPatch) => void
  readonly finishCursor: (item: ReviewItem, span: Span) => void
  readonly close: () => void
}) {
  const { rows, open } = props
  const titles = useMemo(() => new Map(props.sections.map((one) => [one.id, one])), [props.sections])
  let heading = ''
  return (
    <section className="review-items" ref={props.list} aria-label={t('review.items')}>
      {rows.length === 0 && (
        <p className="review-none">
          {t('review.filter.empty', { filter: t(`review.filter.${props.shown}`, { n: 0 }) })}{' '}
          <button type="button" className="link-button" onClick={props.showAll}>
            {t('review.filter.clear')}
          </button>
        </p>
      )}
      {props.before > 0 && <More key={`before ${props.before}`} n={props.before} show={() => props.extend(-1)} />}
      {rows.map((row) => {
        const section = sectionOf(row.item, titles)
        const head = section && section !== heading ? section : null
        heading = section ?? heading
        const peek = open?.id === row.item.id && open.as === 'peek' ? open : null
        return (
          <div key={row.item.id}>
            {head && <h2 className="review-section">{head}</h2>}
            {open?.id === row.item.id && open.as === 'edit' ? (
              <ItemEditor item={row.item} save={(patch) => props.saveEdit(row.item, patch)} cancel={props.close} />
            ) : (
              <ItemCard
                item={row.item}
                text={props.text}
                accepted={props.accepted.has(row.item.id)}
                unchanged={props.unchanged.has(row.item.id)}
                reserved={row.reserved}
                doubts={row.doubts}
                act={props.act}
                phone={props.openPaper !== null}
                shown={peek?.span ?? null}
                words={
                  peek && (
                    <OriginalWords
                      item={row.item}
                      text={props.text}
                      span={peek.span ?? null}
                      openPaper={props.openPaper}
                      close={props.close}
                    />
                  )
                }
              />
            )}
            {open?.id === row.item.id && (open.as === 'split' || open.as === 'target') && (
              <TextCursor
                mode={open.as}
                item={row.item}
                text={props.text}
                done={(span) => props.finishCursor(row.item, span)}
                cancel={props.close}
              />
            )}
          </div>
        )
      })}
      {props.after > 0 && <More key={`after ${props.after}`} n={props.after} show={() => props.extend(1)} />}
    </section>
  )
}

/** Rows that are not drawn yet: they come when the reader comes near, or by the button. */
function More({ n, show }: { readonly n: number; readonly show: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && show(), { rootMargin: '400px' })
    if (button.current) watcher.observe(button.current)
    return () => watcher.disconnect()
  }, [show])
  return (
    <button type="button" ref={button} className="link-button review-more" onClick={show}>
      {t('review.more', { n })}
    </button>
  )
}

function sectionOf(item: ReviewItem, titles: ReadonlyMap<string, Section>): string | null {
  const id = item.type === 'measure' ? item.measure.section : item.type === 'goal' ? item.goal.section : null
  const section = id ? titles.get(id) : undefined
  if (section) return `${section.noRaw ?? ''}${section.title}`
  return item.type === 'indicator' ? item.indicator.category : null
}
