import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'

/** 涉及4个村132户, 可安置200户: how far the work reaches, and what a finished thing can take. */
const REACHES_OVER =
  /(?:涉及|(?<![许认])可(?:同时|一次性)?(?:安置|容纳|停放|停泊|接待|接纳|承载))(?:约|近|超过?)?(?:\d[^,的]*)?$/
/** 建成后可新增产值3亿元: what is hoped of a finished project. */
const HOPED_OF = /(?:建成|投产|达产|投用|投运|运营|完工|竣工)后(?:预计)?(?:每?年)?可[^,]*$/
/** 整合监控探头900路、传感器300个: what is there already is brought together; 整合资金2亿元 is money found for it. */
const BRINGS_TOGETHER = /^(?:全面|有效|统筹)*整合[^,\d]{2,}(?:\d[^,]*)?$/
/** 归集民政、医保等12个部门36类数据: of how many bodies, and how sorted. */
const OF_BODIES = /、[^、,]*等$/
const BODIES = /^(?:部门|单位|系统|机构)/
const SORTED_BEHIND = /、[^、,]*等\d+[个家](?:部门|单位|系统|机构)$/

/** Where the words about the scope of the work end, if a figure tells that instead of what comes of it; else null. */
export const scopeEnd = ({ mask }: Clause, { at, to, countable }: Figure): number | null => {
  const before = mask.slice(0, at)
  if (REACHES_OVER.test(before) || HOPED_OF.test(before)) return to
  if (!countable) return null
  if (BRINGS_TOGETHER.test(before) || SORTED_BEHIND.test(before)) return to
  const bodies = OF_BODIES.test(before) ? BODIES.exec(mask.slice(to)) : null
  return bodies && to + bodies[0].length
}
