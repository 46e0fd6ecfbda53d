import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { Holder, Post, RegisterUnit } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Who holds the post from which day on, and why; a person of the register or a new one, or nobody. */
export function HandOverForm(props: {
  readonly entry: RegisterUnit
  readonly post: Post
  readonly all: readonly RegisterUnit[]
  readonly done: () => Promise<void>
}) {
  const { entry, post, all } = props
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string>('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const namesakes = findNamesakes(all, name)
  const known = namesakes.length > 0 && chosen !== 'new' ? chosen || namesakes[0]?.holder.personId : null

  const submit = async (form: FormData, vacate: boolean) => {
    const field = (key: string) => String(form.get(key) ?? '').trim()
    const from = field('from')
    if (!from) return setProblem(t('post.lack.day'))
    if (!vacate && !name.trim()) return setProblem(t('post.lack'))
    setBusy(true)
    setProblem('')
    try {
      const numbers = known ? {} : { phone: field('phone') || null, officePhone: field('officePhone') || null }
      const successor = vacate ? {} : known ? { personId: known } : { name: name.trim(), ...numbers }
      await api.handOver(entry.unit.id, post.kind, { ...successor, from, reason: field('reason') || null })
      const values = { unit: entry.unit.name, kind: word('postKind', post.kind), from, name: name.trim() }
      notify(t(vacate ? 'post.vacated' : 'post.handed', values))
      await props.done()
    } catch (error) {
      setProblem((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="register-form"
      noValidate
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget), false)
      }}
    >
      <h3>{post.holder ? t('post.successor') : t('register.appoint')}</h3>
      {problem && (
        <p className="refusal" role="alert">
          {problem}
        </p>
      )}
      <label htmlFor="successor">{t('post.successor.name')}</label>
      <input
        id="successor"
        list="register-names"
        autoComplete="off"
        maxLength={50}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
          setChosen('')
        }}
      />
      <datalist id="register-names">
        {[...new Set(all.flatMap(({ posts }) => posts.flatMap((one) => one.holder?.name ?? [])))].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {namesakes.length > 0 && (
        <>
          <label htmlFor="namesake">{t('post.successor.known', { n: namesakes.length, name: name.trim() })}</label>
          <select id="namesake" value={chosen || (known ?? 'new')} onChange={(event) => setChosen(event.target.value)}>
            {namesakes.map(({ holder, where }) => (
              <option key={holder.personId} value={holder.personId}>
                {holder.name} {where} {holder.phone ?? ''}
              </option>
            ))}
            <option value="new">{t('post.successor.new')}</option>
          </select>
        </>
      )}
      {!known && (
        <div className="form-pair">
          <div>
            <label htmlFor="phone">{t('post.phone')}</label>
            <input id="phone" name="phone" inputMode="tel" autoComplete="off" />
          </div>
          <div>
            <label htmlFor="office-phone">{t('post.office')}</label>
            <input id="office-phone" name="officePhone" inputMode="tel" autoComplete="off" />
          </div>
        </div>
      )}
      <div className="form-pair">
        <div>
          <label htmlFor="from">{t('post.from')}</label>
          <input id="from" name="from" type="date" defaultValue={today()} aria-describedby="from-hint" />
        </div>
        <div>
          <label htmlFor="reason">{t('post.reason')}</label>
          <input id="reason" name="reason" maxLength={200} placeholder={t('post.reason.hint')} autoComplete="off" />
        </div>
      </div>
      <p id="from-hint" className="caption">
        {t('post.from.hint')}
      </p>
      <p className="caption">{t('post.duties', { n: entry.unit.measureCount })}</p>
      <div className="form-acts">
        <Button type="primary" htmlType="submit" disabled={busy}>
          {t(post.holder ? 'post.handover.submit' : 'post.appoint.submit')}
        </Button>
        {post.holder && (
          <Button
            disabled={busy}
            onClick={(event) => {
              const form = event.currentTarget.closest('form')
              if (form) void submit(new FormData(form), true)
            }}
          >
            {t('post.vacate')}
          </Button>
        )}
      </div>
    </form>
  )
}

interface Namesake {
  readonly holder: Holder
  readonly where: string
}

/** People of the register who have the name, each once, with where they are. */
function findNamesakes(all: readonly RegisterUnit[], name: string): Namesake[] {
  const found = new Map<string, Namesake>()
  for (const { unit, posts } of all) {
    for (const { holder } of posts) {
      if (holder && holder.name === name.trim()) found.set(holder.personId, { holder, where: unit.name })
    }
  }
  return [...found.values()]
}
