import type { Figure } from './find-figures.ts'

/** 每年安排不少于800万元的专项资金: money set aside with a bound; 安排资金500万元 tells what one project gets. */
export const setsMoneyAside = (before: string, { binding, suffix }: Figure, behind: string): boolean =>
  (binding ?? suffix).comparator === '>=' && /(?:安排|投入|落实|筹集|拿出|列支|统筹)$/.test(before) && FUND.test(behind)
const FUND = /^的?[\u4e00-\u9fa5]{0,8}(?:资金|经费|基金|贷款|授信)(?=$|[、,用支])/
