import { useQueryClient } from '@tanstack/react-query'
import { Drawer } from 'antd'
import type { Post, RegisterUnit } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { CorrectPost } from './correct-post.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { Phone } from './phone.tsx'
import './register-forms.css'

/** One post: who holds it, the handover to the next, and below it the correction of what was written wrong. */
export function PostDrawer(props: {
  readonly entry: RegisterUnit
  readonly post: Post
  readonly all: readonly RegisterUnit[]
  readonly close: () => void
}) {
  const { entry, post, all, close } = props
  const client = useQueryClient()
  const done = async () => {
    close()
    await Promise.all(['register', 'accounts'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  }
  return (
    <Drawer
      open
      title={t('post.title', { unit: entry.unit.name, kind: word('postKind', post.kind) })}
      size={480}
      onClose={close}
      afterOpenChange={(open) => open && document.getElementById('successor')?.focus()}
    >
      <p>
        {post.holder ? (
          <>
            {t('post.holder')} <b>{post.holder.name}</b>{' '}
            <span className="quiet">{t('post.since', { from: post.holder.from })}</span> <Phone holder={post.holder} />
          </>
        ) : (
          t('post.none')
        )}
      </p>
      {post.next && <p>{t('register.next', { from: post.next.from, name: post.next.name })}</p>}
      <HandOverForm entry={entry} post={post} all={all} done={done} />
      {(post.holder || post.section !== null || post.title !== null) && (
        <CorrectPost entry={entry} post={post} done={done} />
      )}
    </Drawer>
  )
}
