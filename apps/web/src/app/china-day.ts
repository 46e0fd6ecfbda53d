/** Today in China, as the server counts days, whatever the zone of the browser. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date())

/** The present year in China. */
export const thisYear = (): number => Number(today().slice(0, 4))
