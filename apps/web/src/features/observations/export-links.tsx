import { useParams } from 'react-router'
import { t } from '../../app/locale/messages.ts'

const FORMATS = ['csv', 'json', 'sdmx'] as const

/** All figures of the plan as files that other programs read; csv and json are taken back by the import. */
export function ExportLinks({ planId }: { readonly planId: string }) {
  const { code = '' } = useParams()
  return (
    <p className="caption">
      {t('figures.export')}
      {FORMATS.map((format) => (
        <span key={format}>
          {' '}
          <a href={`/api/v1/plans/${planId}/observations/export?${new URLSearchParams({ place: code, format })}`}>
            {t(`figures.export.${format}`)}
          </a>
        </span>
      ))}
    </p>
  )
}
