import { formatDate } from './format-time.ts'

/** Today in China, as the server counts days, whatever the zone of the browser. */
export const today = (): string => formatDate(new Date())

/** The present year in China. */
export const thisYear = (): number => Number(today().slice(0, 4))
