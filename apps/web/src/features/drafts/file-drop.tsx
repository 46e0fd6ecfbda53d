import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import './file-drop.css'

const ACCEPT = '.docx,.pdf,.html,.htm,.mht,.txt,.md,.xlsx,.doc,.wps,.ofd'

/** Takes a file dropped anywhere on the page; draws a veil while one is held over it. */
export function usePageDrop(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    let depth = 0
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (!holdsFile(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!holdsFile(event)) return
      depth--
      if (depth <= 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (holdsFile(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      latest.current(file)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}

/** What covers the page while a file is held over it. */
export function DropVeil() {
  return <div className="drop-veil">{t('plans.drop')}</div>
}

/** A button that opens the file dialog; the input itself stays hidden but named. */
export function FileButton(props: {
  readonly take: (file: File) => void
  readonly primary?: boolean
  readonly disabled?: boolean
  /** Endings of file names; those of plans if it is left out. */
  readonly accept?: string
  readonly label?: string
  readonly children: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        type={props.primary ? 'primary' : 'default'}
        disabled={props.disabled ?? false}
        onClick={() => input.current?.click()}
      >
        {props.children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label ?? t('import.drop.button')}
        accept={props.accept ?? ACCEPT}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) props.take(file)
          event.target.value = ''
        }}
      />
    </>
  )
}
