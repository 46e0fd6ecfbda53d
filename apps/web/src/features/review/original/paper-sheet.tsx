import type { Span } from '@tongtu/plan'
import { Button, Drawer } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { t } from '../../../app/locale/messages.ts'
import { blocksOf, type Headings } from '../../source-reader/blocks.ts'
import { drawPaper } from '../../source-reader/draw-paper.ts'
import type { Mark } from '../../source-reader/marks.ts'
import { SourceReader } from '../../source-reader/source-reader.tsx'
import { intoMiddleThird } from '../../source-reader/use-lighting.ts'
import './paper-sheet.css'

const ASKED = 'asked'

/** The whole paper over the cards, open at the words that were asked for; closing it leads back to where one came from. */
export default function PaperSheet(props: {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly headings: Headings
  readonly span: Span
  readonly close: () => void
}) {
  const { text, marks, headings } = props
  const [from, to] = props.span
  const paper = useRef<HTMLDivElement>(null)
  const blocks = useMemo(
    () => blocksOf(text, [...marks, { span: [from, to], kind: 'asked', key: ASKED }], headings),
    [text, marks, headings, from, to],
  )
  useReturnOfFocus()
  const show = () => {
    drawPaper(paper.current, { key: ASKED })
    const asked = paper.current?.querySelector<HTMLElement>('.mk-asked')
    if (!asked || !paper.current) return
    // Readers of screens go on from where the focus is.
    asked.tabIndex = -1
    asked.focus({ preventScroll: true })
    intoMiddleThird(paper.current, asked)
    // Paragraphs on the way had a guessed height until they were scrolled past.
    requestAnimationFrame(() => paper.current && intoMiddleThird(paper.current, asked))
  }
  return (
    <Drawer
      open
      placement="bottom"
      size="100%"
      title={t('review.original')}
      rootClassName="paper-sheet"
      onClose={props.close}
      afterOpenChange={(open) => open && show()}
      footer={
        <Button block onClick={props.close}>
          {t('review.original.back')}
        </Button>
      }
    >
      <SourceReader text={text} blocks={blocks} label={t('review.original')} paper={paper} />
    </Drawer>
  )
}

/** Gives the focus back to what had it before. */
function useReturnOfFocus() {
  const before = useRef(document.activeElement)
  useEffect(() => {
    const to = before.current
    return () => {
      requestAnimationFrame(() => to instanceof HTMLElement && to.isConnected && to.focus())
    }
  }, [])
}
