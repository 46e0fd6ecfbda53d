/** What a figure is of: one stands for each. */
export interface FigureKey {
  readonly series: string
  readonly region: string
  readonly period: string
}

/** The key as one text. */
export const keyText = ({ series, region, period }: FigureKey) => `${series} ${region} ${period}`
