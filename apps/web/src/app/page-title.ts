import { useEffect } from 'react'
import { t } from './locale/messages.ts'

/** Names the page in the browser's tab and history. */
export function usePageTitle(page: string): void {
  useEffect(() => {
    document.title = t('app.title', { page })
  }, [page])
}
