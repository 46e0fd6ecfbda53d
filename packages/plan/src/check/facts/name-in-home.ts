import type { Fact, Home } from './fact.ts'

/** A name inside “…”: its own quotation marks become ‘…’. */
export const quoted = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** Where a figure stands and what it is called: 第3项“书屋”, 目标“服务更优”中的“阅读率”. */
export const nameInHome = (home: Home, metric: string): string =>
  `${home.label}${home.label.endsWith('”') ? '中的' : ''}${quoted(metric)}`

/** The same with its figure, for the list of places: 第3项“书屋”5个. */
export const figureInHome = ({ home, metric, printed }: Fact): string => `${nameInHome(home, metric)}${printed}`
