import type { Clause } from './clause.ts'
import type { Figure } from './find-figures.ts'

/** 涉及4个村132户, 可安置200户: how far the work reaches, and what a finished thing can take. */
const REACHES_OVER =
  /(?:涉及|(?<![许认])可(?:同时|一次性)?(?:安置|容纳|停放|停泊|接待|接纳|承载))(?:约|近|超过?)?(?:\d[^,的]*)?$/
/** 建成后可新增产值3亿元: what is hoped of a finished project. */
const HOPED_OF = /(?:建成|投产|达产|投用|投运|运营|完工|竣工)后(?:预计)?(?:每?年)?可[^,]*$/
/** 整合监控探头900路、传感器300个: what is there already is brought together; 整合资金2亿元 is money found for it. */
const BRINGS_TOGETHER = /^(?:全面|有效|统筹)*整合[^,\d]{2,}(?:\d[^,]*)?$/
/** 路基宽度24米: how a thing is built. */
const BUILT_SO =
  /(?:(?:路基|路面|桥面|路幅|车行道|行车道|人行道|红线|断面|底|顶|净)宽|宽度|厚度|净空|净高|管径|孔径|跨径|直径|间距|坡度)约?$/
const LENGTH = /^(?:厘|毫)?米$/
/** 归集民政、医保等12个部门36类数据, 冶炼、印染等6个行业的项目: of how many bodies, and how sorted. */
const OF_BODIES = /、[^、,]*等$/
const BODIES = /^(?:部门|单位|系统|机构|(?:重点)?(?:行业|领域)的)/
const SORTED_BEHIND = /、[^、,]*等\d+[个家](?:部门|单位|系统|机构)$/

/** Where the words about the scope of the work end, if a figure tells that instead of what comes of it; else null. */
export const scopeEnd = ({ mask }: Clause, { at, to, unit, binding, countable }: Figure): number | null => {
  const before = mask.slice(0, at)
  if (REACHES_OVER.test(before) || HOPED_OF.test(before)) return to
  if (LENGTH.test(unit ?? '') && !binding?.verb && BUILT_SO.test(before)) return to
  if (!countable) return null
  if (BRINGS_TOGETHER.test(before) || SORTED_BEHIND.test(before)) return to
  const bodies = OF_BODIES.test(before) ? BODIES.exec(mask.slice(to)) : null
  return bodies && to + bodies[0].length
}
