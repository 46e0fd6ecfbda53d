import { splitUnits } from './split-units.ts'
import type { UnitConvention } from './unit-clause.ts'
import { isCollective, isUnitName } from './unit-name.ts'

/** 以下各项工作均需各镇落实,不再列出; 各镇负责落实,以下均需落实. */
const SAID =
  /以下(?:各项|所有|各条)?(?:工作|任务|事项)?[均都](?:需|须|由|要)((?:[^,;。()]|\([^()]{1,16}\)){0,60}?)(?:负责|分别|组织|抓好)?(?:落实|实施)(?=[,;。)〕\]]|$)/gu
/** Those who carry out the work of this item, right before. */
const BEFORE = /(?:^|[,;。(〔])((?:[^,;。()〔]|\([^()]{1,16}\)){2,60})负责(?:落实|实施)[,;。]\s*$/u
/** 责任单位 names nobody. */
const NOBODY = /^各?(?:责任|牵头|配合|有关|相关)?(?:单位|部门)(?:和单位|及单位)?$/u
const REACH = 100

/** Whom a bracket names for all items below it, and where it says so; null where none does. */
export const readBelow = (text: string): UnitConvention['below'] => {
  for (const { 0: said, 1: printed, index } of text.matchAll(SAID)) {
    const start = Math.max(0, index - REACH)
    const before = printed === '' ? BEFORE.exec(text.slice(start, index)) : null
    const names = before?.[1] ?? printed!
    const from = before === null ? index + said.indexOf(names) : start + before.index + before[0].indexOf(names)
    const { units } = splitUnits(names, from)
    if (units.length > 0 && units.every(({ name }) => (isCollective(name) || isUnitName(name)) && !NOBODY.test(name)))
      return { units, from: index }
  }
  return null
}
