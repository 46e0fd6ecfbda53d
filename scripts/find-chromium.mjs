import { existsSync } from 'node:fs'

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The file of the browser: that of `CHROMIUM`, else one of the usual places; null where there is none. */
export function findChromium() {
  const file = process.env['CHROMIUM'] ?? known.find((place) => existsSync(place))
  return file && existsSync(file) ? file : null
}
