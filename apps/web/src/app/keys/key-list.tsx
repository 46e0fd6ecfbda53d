import { Drawer, Switch } from 'antd'
import { useState } from 'react'
import { type MessageKey, t } from '../locale/messages.ts'
import { enableLetters, lettersEnabled } from './letters.ts'
import './keys.css'

const GROUPS: readonly [MessageKey, readonly (readonly [string, MessageKey])[]][] = [
  [
    'keys.group.all',
    [
      ['?', 'keys.help'],
      ['g w', 'keys.go.workplace'],
      ['g p', 'keys.go.plans'],
      ['g i', 'keys.go.indicators'],
      ['Ctrl+Enter', 'keys.finish'],
      ['Esc', 'keys.close'],
    ],
  ],
  [
    'keys.group.review',
    [
      ['Tab ⇧Tab', 'keys.next.item'],
      ['← →', 'keys.within'],
      ['A', 'keys.accept'],
      ['E', 'keys.edit'],
      ['M', 'keys.merge'],
      ['S', 'keys.split'],
      ['D', 'keys.delete'],
      ['T', 'keys.target'],
      ['n N', 'keys.doubt'],
      ['Space', 'keys.peek'],
      ['Ctrl+Z ⇧', 'keys.undo'],
    ],
  ],
  [
    'keys.group.assign',
    [
      ['…', 'keys.assign.type'],
      ['=', 'keys.assign.same'],
      ['↑ ↓', 'keys.assign.move'],
      ['x ⇧x', 'keys.assign.pick'],
      ['Ctrl+Z ⇧', 'keys.undo'],
    ],
  ],
  [
    'keys.group.sheet',
    [
      ['← → ↑ ↓', 'keys.sheet.move'],
      ['Tab Enter', 'keys.sheet.next'],
      ['F2', 'keys.sheet.edit'],
      ['Alt+Enter', 'keys.sheet.break'],
      ['Ctrl+Z', 'keys.sheet.undo'],
      ['Esc', 'keys.sheet.leave'],
    ],
  ],
  [
    'keys.group.observations',
    [
      ['1 … 5', 'keys.observations.choose'],
      ['Ctrl+D', 'keys.observations.above'],
      ['Ctrl+I', 'keys.observations.versions'],
      ['Ctrl+Enter', 'keys.observations.validate'],
    ],
  ],
  [
    'keys.group.indicators',
    [
      ['j k', 'keys.indicators.rows'],
      ['s', 'keys.indicators.why'],
      ['[ ]', 'keys.indicators.step'],
      ['← → ↑ ↓', 'keys.places.cells'],
      ['y Y', 'keys.places.year'],
    ],
  ],
  [
    'keys.group.ledger',
    [
      ['j k', 'keys.ledger.rows'],
      ['x ⇧x', 'keys.ledger.pick'],
      ['l v w u', 'keys.ledger.moves'],
      ['Enter', 'keys.ledger.open'],
    ],
  ],
  [
    'keys.group.writeOff',
    [
      ['w', 'keys.writeOff.start'],
      ['1 … 9', 'keys.writeOff.jump'],
      ['y', 'keys.writeOff.met'],
      ['n', 'keys.writeOff.unmet'],
      ['o', 'keys.writeOff.proof'],
    ],
  ],
]

/** The list of keys, with the switch for single letters (WCAG 2.1.4). */
export default function KeyList({ close }: { readonly close: () => void }) {
  const [letters, setLetters] = useState(lettersEnabled)
  return (
    <Drawer open title={t('keys.title')} onClose={close} size={420}>
      <p className="caption">{t('keys.note')}</p>
      <p className="keys-switch">
        <Switch
          size="small"
          checked={letters}
          aria-label={t('keys.switch')}
          onChange={(on) => {
            enableLetters(on)
            setLetters(on)
          }}
        />
        <span>{t('keys.switch')}</span>
      </p>
      {GROUPS.map(([title, keys]) => (
        <section key={title} className="keys-group">
          <h3>{t(title)}</h3>
          <dl>
            {keys.map(([key, text]) => (
              <div key={key}>
                <dt>
                  {key.split(' ').map((part) => (
                    <kbd key={part}>{part}</kbd>
                  ))}
                </dt>
                <dd>{t(text)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Drawer>
  )
}
