import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import './evidence-field.css'

/** Proof: a file is filed once and used again; none is ever required. */
export function EvidenceField(props: {
  readonly chosen: readonly string[]
  readonly choose: (evidence: readonly string[]) => void
  readonly label?: string
}) {
  const { chosen, choose } = props
  const id = useId()
  const client = useQueryClient()
  const filed = useQuery({ queryKey: ['evidence'], queryFn: api.evidence })
  const [refusal, setRefusal] = useState<string | null>(null)
  const name = (piece: string) => filed.data?.find((one) => one.id === piece)?.fileName ?? piece
  const add = async (file: File) => {
    try {
      const piece = await api.addEvidence(file)
      await client.invalidateQueries({ queryKey: ['evidence'] })
      setRefusal(null)
      choose([...new Set([...chosen, piece.id])])
    } catch (error) {
      setRefusal((error as Error).message)
    }
  }
  const others = filed.data?.filter((piece) => !chosen.includes(piece.id)) ?? []
  return (
    <div className="return-evidence">
      <span>{props.label ?? t('returns.evidence')}</span>
      <ul>
        {chosen.map((piece) => (
          <li key={piece}>
            {name(piece)}{' '}
            <button type="button" className="link-button" onClick={() => choose(chosen.filter((one) => one !== piece))}>
              {t('returns.evidence.remove')}
              <span className="hidden-text">{name(piece)}</span>
            </button>
          </li>
        ))}
      </ul>
      <label htmlFor={id} className="return-file">
        {t('returns.evidence.add')}
        <input
          id={id}
          type="file"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void add(file)
          }}
        />
      </label>
      {others.length > 0 && (
        <select
          aria-label={t('returns.evidence.reuse')}
          value=""
          onChange={(event) => choose([...chosen, event.target.value])}
        >
          <option value="">{t('returns.evidence.reuse')}</option>
          {others.map((piece) => (
            <option key={piece.id} value={piece.id}>
              {piece.fileName}
            </option>
          ))}
        </select>
      )}
      {refusal !== null && (
        <p className="problem" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
