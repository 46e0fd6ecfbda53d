import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { IndicatorDefinition, IndicatorPage } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { useSession } from '../../app/session/use-session.ts'

/** What the indicator counts and what not, by the catalogue; where no definition is chosen, those it may be. */
export function DefinitionPanel({ page }: { readonly page: IndicatorPage }) {
  const { definition, candidates } = page
  return (
    <section className="paper panel">
      <h2>{t('indicator.definition')}</h2>
      <div className="indicator-body">
        {definition !== null ? (
          <>
            <Definition definition={definition} />
            <Downloads id={page.row.indicator.id} />
          </>
        ) : candidates.length > 0 ? (
          <Candidates page={page} />
        ) : (
          <p>{t('indicator.definition.none')}</p>
        )}
      </div>
    </section>
  )
}

/** The figures and what they are, for other programs. */
function Downloads({ id }: { readonly id: string }) {
  const { code = '' } = useParams()
  const path = (file: string, query = {}) =>
    `/api/v1/indicators/${id}/${file}?${new URLSearchParams({ place: code, ...query })}`
  return (
    <p className="caption">
      {t('indicator.downloads')} <a href={path('figures.csv')}>{t('indicator.downloads.csv')}</a>{' '}
      <a href={path('metadata', { format: 'csvw' })}>{t('indicator.downloads.csvw')}</a>{' '}
      <a href={path('metadata', { format: 'json' })}>{t('indicator.downloads.json')}</a>
    </p>
  )
}

const FACTS = [
  'caliber',
  'numerator',
  'denominator',
  'formula',
  'unit',
  'department',
  'sourceKind',
  'frequency',
  'direction',
] as const satisfies readonly (keyof IndicatorDefinition)[]

function Definition({ definition }: { readonly definition: IndicatorDefinition }) {
  const { unverified, variants, metadata, version, earlier } = definition
  const checked = new Set<string>(FACTS)
  const others = unverified.filter((field) => !checked.has(field))
  return (
    <>
      <h3>{definition.name}</h3>
      {definition.since !== null && (
        <p className="caption">{t('indicator.definition.version', { version, since: formatDate(definition.since) })}</p>
      )}
      <dl className="definition-facts">
        {FACTS.map((name) => {
          const text = definition[name]
          if (text === null || text === '') return null
          return (
            <div key={name}>
              <dt>{t(`indicator.definition.${name}`)}</dt>
              <dd>
                {text}
                {unverified.includes(name) && <span className="mark">{t('indicator.unverified')}</span>}
              </dd>
            </div>
          )
        })}
        {metadata.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {others.length > 0 && (
        <p className="caption">
          {t('indicator.unverified.others', {
            fields: others.map((field) => word('indicator.definition', field)).join(t('word.listComma')),
          })}
        </p>
      )}
      {earlier.map((one) => (
        <details key={one.version}>
          <summary>{t('indicator.definition.version', { version: one.version, since: formatDate(one.since) })}</summary>
          <dl className="definition-facts">
            {one.said.map(({ field, words }) => (
              <div key={field}>
                <dt>{word('indicator.definition', field)}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      {variants.length > 0 && (
        <>
          <h3>{t('indicator.variants')}</h3>
          <ul className="definition-variants">
            {variants.map(({ id, name, caliber }) => (
              <li key={id}>
                <b>{name}</b>
                {t('word.colon')}
                {caliber}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Definitions of similar names, one of which the office or the statistician chooses. */
function Candidates({ page }: { readonly page: IndicatorPage }) {
  const { row, candidates } = page
  const client = useQueryClient()
  const role = useSession().data?.user.role
  const [chosen, choose] = useState('')
  const may = role === 'office' || role === 'statistics'
  const save = async () => {
    try {
      await api.setDefinition(row.indicator.id, chosen)
      await Promise.all(['indicator', 'indicators'].map((key) => client.invalidateQueries({ queryKey: [key] })))
      notify(t('indicator.candidates.saved', { name: candidates.find(({ id }) => id === chosen)?.name ?? '' }))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  const named = ({ name, reason }: (typeof candidates)[number]) => (
    <span>
      {name} <span className="caption">{reason}</span>
    </span>
  )
  if (!may)
    return (
      <>
        <p>{t('indicator.candidates.reader')}</p>
        <ul className="definition-candidates">
          {candidates.map((candidate) => (
            <li key={candidate.id}>{named(candidate)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p>{t('indicator.candidates')}</p>
      <fieldset className="definition-candidates">
        <legend className="hidden-text">{t('indicator.candidates.legend')}</legend>
        {candidates.map((candidate) => (
          <label key={candidate.id}>
            <input
              type="radio"
              name="definition"
              checked={chosen === candidate.id}
              onChange={() => choose(candidate.id)}
            />
            {named(candidate)}
          </label>
        ))}
      </fieldset>
      <Button htmlType="submit" disabled={chosen === ''}>
        {t('indicator.candidates.save')}
      </Button>
    </form>
  )
}
