import type { CleanText } from '../../normalise/clean-text.ts'
import type { UnitConvention } from './unit-clause.ts'

const FIRST_LEADS =
  /(?:列|排|居)(?:在|名)?(?:第一|首)(?:位|个)?的?(?:单位|部门)?[,]?(?:即)?(?:为|是)(?:总)?牵头|(?:首位|第一个|第一位)(?:单位|部门)?(?:为|是)(?:总)?牵头/u

/** What the document says about the order of units, wherever it says it. */
export const readConvention = ({ text }: CleanText): UnitConvention => ({ firstLeads: FIRST_LEADS.test(text) })
