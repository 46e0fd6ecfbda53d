import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { RouterProvider } from 'react-router/dom'
import { NoticeRegion } from './notice/notice-region.tsx'
import { queryClient } from './query-client.ts'
import { router } from './routes.tsx'
import { theme } from './theme.ts'

/** Everything a page may rely on: theme, server cache, routes, one live region. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider theme={theme} locale={zhCN} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        <RouterProvider router={router} />
        <NoticeRegion />
      </ConfigProvider>
    </QueryClientProvider>
  )
}
