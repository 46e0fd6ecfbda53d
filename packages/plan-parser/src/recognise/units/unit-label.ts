/** Where a kind of body ends a label: 责任单位, 责任线办, 责任办线, 牵头办公室, 责任办(站、中心). People (责任领导, 责任人) are no bodies. */
const BODY =
  '(?:\\p{Script=Han}{0,4}(?:单位|部门|主体|机构|处室|科室|办线?|室|站|所|科|股|局|委|中心|专班|片区|街道|[乡镇村]|社区)(?:\\([^():]{1,12}\\))?)'
const AND_BODY = '(?:及(?:责任|配合)(?:单位|部门)|(及(?:责任|负责|联系)人))?'
/** 数据提供单位: whatever its label says of it, it is a body. */
const ANY_BODY = '(?<=^|[;,。\\s(])\\p{Script=Han}{2,6}(?=(?:单位|部门)[:])'

/** A label inside a clause: what it says of its units is the first group, people among them the second. */
export const LABEL = new RegExp(
  `(牵头|总牵头|主办|主责|承办|责任|落实|实施|组织|配合|协办|协同|协助|参与|支持|${ANY_BODY})(?:责任)?(?:(?:单位|部门|主体|处室|科室|机构)${AND_BODY}\\s*[:]?|${BODY}?\\s*[:])\\s*`,
  'gu',
)

/** A label that opens a line or a sentence: the first group is the label itself. */
export const LABEL_LINE = new RegExp(
  `(?:^|[。\\n!;,(〔])((?:牵头|责任|主办|主责|实施|承办|配合|协办|协同|参与|组织)(?:责任)?(?:(?:单位|部门|主体|科室|处室|机构)(?:及(?:责任|负责|联系)人)?|${BODY})?\\s*[:]|(?:部门|职责|责任)分工[:])`,
  'gu',
)

/** Another label may follow on the next line. */
export const NEXT_LABEL = new RegExp(
  `[。\\n](?!\\s*(?:牵头|责任|主办|配合|协办|协同|参与)(?:责任)?(?:单位|部门|主体|科室|处室|机构|${BODY}?:))`,
  'u',
)
