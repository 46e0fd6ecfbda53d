import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { Post, RegisterUnit } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** What was written wrong about a post and its present holder; an empty phone stays as it is. */
export function CorrectPost(props: {
  readonly entry: RegisterUnit
  readonly post: Post
  readonly done: () => Promise<void>
}) {
  const { entry, post } = props
  const { holder } = post
  const [problem, setProblem] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const field = (key: string) => String(form.get(key) ?? '').trim()
    setProblem('')
    try {
      const phone = field('phone') ? { phone: field('phone') } : {}
      if (holder) {
        await api.changePerson(holder.personId, {
          name: field('name'),
          officePhone: field('officePhone') || null,
          ...phone,
        })
      }
      await api.savePost(entry.unit.id, post.kind, { section: field('section') || null, title: field('title') || null })
      notify(t('post.saved', { unit: entry.unit.name, kind: word('postKind', post.kind) }))
      await props.done()
    } catch (error) {
      setProblem((error as Error).message)
    }
  }
  return (
    <form className="register-form" onSubmit={submit} noValidate>
      <h3>{t('post.edit')}</h3>
      <p className="caption">{t('post.edit.hint')}</p>
      {problem && (
        <p className="refusal" role="alert">
          {problem}
        </p>
      )}
      {holder && (
        <>
          <label htmlFor="edit-name">{t('post.name')}</label>
          <input id="edit-name" name="name" defaultValue={holder.name} maxLength={50} autoComplete="off" />
          <div className="form-pair">
            <div>
              <label htmlFor="edit-phone">{t('post.phone')}</label>
              <input
                id="edit-phone"
                name="phone"
                inputMode="tel"
                autoComplete="off"
                placeholder={holder.phone ? `${holder.phone} ${t('post.phone.hint')}` : ''}
              />
            </div>
            <div>
              <label htmlFor="edit-office">{t('post.office')}</label>
              <input
                id="edit-office"
                name="officePhone"
                inputMode="tel"
                autoComplete="off"
                defaultValue={holder.officePhone ?? ''}
              />
            </div>
          </div>
        </>
      )}
      <div className="form-pair">
        <div>
          <label htmlFor="edit-section">{t('post.section')}</label>
          <input id="edit-section" name="section" defaultValue={post.section ?? ''} maxLength={100} />
        </div>
        <div>
          <label htmlFor="edit-title">{t('post.jobTitle')}</label>
          <input id="edit-title" name="title" defaultValue={post.title ?? ''} maxLength={100} />
        </div>
      </div>
      <div className="form-acts">
        <Button htmlType="submit">{t('post.save')}</Button>
      </div>
    </form>
  )
}
