import { Button, Modal } from 'antd'
import { type KeyboardEvent, useRef } from 'react'
import { t } from '../../app/locale/messages.ts'
import type { OpenWork } from './open-work.ts'

/** Asked once before the act that cannot be undone, with what is still open in numbers. Going back is the default. */
export function ConfirmQuestion(props: {
  readonly open: boolean
  readonly left: OpenWork
  /** A yes was given and waits until what is asked about is stored and compared. */
  readonly waits: boolean
  readonly back: () => void
  readonly confirm: () => void
}) {
  const { left } = props
  const back = useRef<HTMLButtonElement>(null)
  const lines = [
    left.unreviewed > 0 && t('confirm.ask.unreviewed', { n: left.unreviewed }),
    left.doubts > 0 && t('confirm.ask.doubts', { n: left.doubts }),
    left.withoutLead > 0 && t('confirm.ask.lead', { n: left.withoutLead }),
  ].filter((line) => line !== false)
  return (
    <Modal
      open={props.open}
      title={t('confirm.ask')}
      onCancel={props.back}
      afterOpenChange={(open) => open && back.current?.focus()}
      footer={
        // The keys that lead through the steps, held a moment too long, are no answer.
        // biome-ignore lint/a11y/noStaticElementInteractions: keeps a key from its buttons
        <div className="confirm-question" onKeyDown={ignoreControlEnter}>
          <Button loading={props.waits} onClick={props.confirm}>
            {t('confirm.submit')}
          </Button>
          <Button type="primary" ref={back} onClick={props.back}>
            {t('confirm.ask.back')}
          </Button>
        </div>
      }
    >
      {lines.length > 0 ? (
        <ul className="confirm-open">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>{t('confirm.ask.nothing')}</p>
      )}
      <p className="quiet">{t('confirm.ask.final')}</p>
    </Modal>
  )
}

function ignoreControlEnter(event: KeyboardEvent) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.repeat)) event.preventDefault()
}
