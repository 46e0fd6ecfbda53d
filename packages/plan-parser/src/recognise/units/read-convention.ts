import type { CleanText } from '../../normalise/clean-text.ts'
import type { SourceTable } from '../../read/source-document.ts'
import { readLeadSign, withoutSignRemark } from './lead-sign.ts'
import { readBelow } from './read-below.ts'
import type { UnitConvention } from './unit-clause.ts'

const FIRST = '(?:(?:列|排|居)(?:在|名|序)?(?:第一|首|最?前)(?:位|个|名|面|列)?|首位|首个|首家|第一(?:个|位|家|名)?)'
const FIRST_LEADS = new RegExp(
  `${FIRST}[的者]?(?:责任)?(?:单位|部门)?,?即?(?:均|都)?(?:为|是|系|作为)总?牵头|牵头(?:责任)?(?:单位|部门)(?:均|都)?(?:列|排|居)(?:在|名)?(?:第一|首)`,
  'u',
)
/** The convention itself, where it stands behind the names of the first bracket: no name of a unit. */
const REMARK = new RegExp(
  `[。;,、\\s]*(?:(?:注[:]?|其中,?)?[^。;,、(]{0,8}(?:${FIRST_LEADS.source})[^、]{0,16}|以下(?:均|都)需?(?:[^、()]|\\([^()]{1,10}\\)){2,40}|(?:以下|后文|后面)?不再(?:列出|重复|一一列出|赘述)|下同[。]?)$`,
  'u',
)

/** 甲局牵头。以下各项工作均需各乡镇落实,不再列出。: a sentence of its own on all items below. */
const FOR_ALL_BELOW = /[。;,]\s*以下[^。;()]{1,12}[均都](?:需|由|须)[\s\S]{2,80}$/u

/** The convention in a bracket of its own behind the last name: (除标注“分别牵头”外,列第一位的为牵头单位,下同). */
const BRACKETED = new RegExp(`\\([^()]{0,24}${FIRST}[^()]{0,24}\\)[。.;\\s]*$`, 'u')

/** What the document says about the order of units, wherever it says it; its tables show by which sign they mark leads. */
export const readConvention = ({ text }: CleanText, tables: readonly SourceTable[] = []): UnitConvention => ({
  firstLeads: FIRST_LEADS.test(text),
  below: readBelow(text),
  leadSign: readLeadSign(text, tables),
})

/** 甲局牵头。排第一位的为牵头单位,下同;各乡镇负责落实: the convention in the middle of a bracket. */
const IN_MIDDLE = new RegExp(
  `(?<=[。;,])[^。;,、(]{0,8}(?:${FIRST_LEADS.source})[^。;,、]{0,16}(?:,下同)?(?=[。;,])`,
  'gu',
)

/** The inside of a bracket without the remark on order or signs of units (排在首位的为牵头单位,下同). */
export const withoutRemark = (words: string): string =>
  withoutEnd(
    withoutSignRemark(words)
      .replace(FOR_ALL_BELOW, '')
      .replace(BRACKETED, '')
      // names behind it stay where they are
      .replace(IN_MIDDLE, (remark) => '。'.repeat(remark.length)),
  )

/** 以下均需落实,不再列出: one remark behind the other. */
const withoutEnd = (words: string): string => {
  const shorter = words.replace(REMARK, '')
  return shorter.length === words.length ? words : withoutEnd(shorter)
}
