import { stripLead } from './name-metric.ts'

/** 建成鱼病监测、渔船监管、渔获溯源等: what the things counted are for, one by one. */
const LIST = /^([^,]*、[^,、]{2,24})等$/
/** A noun that says nothing without its list. */
const GENERIC = /^(?:大)?(?:平台|系统|子系统|数据库|体系|机制|模块|网络|场景|应用)$/

/** 建成鱼病监测、渔船监管、渔获溯源等3个平台: a list as long as its count names a thing that has no name of its own; else ''. */
export const namedByList = (before: string, count: string, object: string): string => {
  if (!GENERIC.test(object)) return ''
  const list = LIST.exec(before)?.[1]
  return list !== undefined && String(list.split('、').length) === count ? `${stripLead(list)}等` : ''
}
