import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { PaperCard } from '../../features/papers/paper-card.tsx'
import './papers.css'

/** The kinds of papers that leave as Word files, and the template of each. */
export function PapersPage() {
  usePageTitle(t('papers.title'))
  const { code = '' } = useParams()
  const papers = useQuery({ queryKey: ['papers', code], queryFn: api.papers })
  if (papers.isPending) return <Skeleton />
  if (papers.isLoadingError) return <LoadFailure error={papers.error} retry={() => papers.refetch()} />
  return (
    <>
      <PageHead title={t('papers.title')} line={t('papers.line')} />
      {papers.data.map((paper) => (
        <PaperCard key={paper.kind} paper={paper} />
      ))}
    </>
  )
}
