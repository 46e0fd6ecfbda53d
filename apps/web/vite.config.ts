import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { gzipAssets } from './gzip-assets.ts'

export default defineConfig({
  plugins: [react(), gzipAssets()],
  build: {
    // The floor of the product: office machines run Chromium 100 and later; older ones get public/old-browser.js.
    target: 'chrome100',
    cssTarget: 'chrome100',
    // A module preload polyfill would be an inline script, which the content security policy forbids.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': process.env['TONGTU_API'] ?? 'http://localhost:8080' } },
})
