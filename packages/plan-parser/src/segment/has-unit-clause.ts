import type { CleanText, Range } from '../normalise/clean-text.ts'

const LOOK_BACK = 240
const LABEL =
  /(?:牵头|责任|主办|主责|配合|协办|参与|实施|承办)(?:单位|部门|领导|主体|科室|处室|机构)\s*[:)〕】 \]]|(?:牵头|主办|配合|协办|(?:部门|职责|责任)分工):|(?:负责|牵头)[)〕】]?[。.]?\s*$|由[^。由]{2,100}(?:负责|牵头)(?:落实|实施|办理|组织实施)[)〕】]?[。.]?\s*$/u
/** (县水利局牵头,各镇配合)。 */
const HELPED =
  /[(〔【][^()〔〕【】。]{2,60}(?:牵头|负责)[,;][^()〔〕【】。]{2,160}(?:配合|协助|参与|落实|实施)[)〕】][。;]?\s*$/u
const BARE_LIST =
  /[(〔【][^()〔〕【】]{2,200}(?:[(〔][^()〔〕]{1,20}[)〕][^()〔〕【】]{0,100})*(?:局|委|办|厅|部|中心|镇|乡|街道|政府|联|会|行|院|公司|办公室|分局|单位|部门|[、,;](?:各|相关|有关)\p{Script=Han}{1,8})等?(?:部门|单位)?[)〕】][。;]?\s*$/u

/** 新建供养设施(敬老院)。: one short word in front of the full stop says what is meant. */
const EXPLAINS = /(?<![。;!?\n)”])[(〔【]\p{Script=Han}{1,3}[)〕】][。;]?\s*$/u

/** A quick look at the end of a range: does it name responsible units? Decides nesting, recognises nothing. */
export const hasUnitClause = ({ text }: CleanText, { from, to }: Range): boolean => {
  const tail = text.slice(Math.max(from, to - LOOK_BACK), to)
  return LABEL.test(tail) || HELPED.test(tail) || (BARE_LIST.test(tail) && !EXPLAINS.test(tail))
}
