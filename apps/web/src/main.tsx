import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import './app/tokens.css'
import './app/base.css'
import './app/filters.css'
import './app/tables.css'

declare global {
  interface Window {
    /** Set by public/old-browser.js where the browser is below the floor: the plain page stays. */
    tongtuOldBrowser?: boolean
  }
}

const root = document.getElementById('root')
if (root && !window.tongtuOldBrowser) createRoot(root).render(<App />)
