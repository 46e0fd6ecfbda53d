import { isBareMeasure, withOwner } from './bare-measure.ts'
import { rateOfKind } from './kind-of-place.ts'
import { nameSubject } from './name-metric.ts'
import { opensWithVerb } from './promising-verb.ts'
import { isActivity } from './worded.ts'
import { thingIn } from './worked-on.ts'

/** 新建渔港3个, 或 修缮渔港,清淤航道: figures or several works, no one thing. */
const SEVERAL = /[\d,;。:]/
const LONGEST_THING = 30
/** What is set up, brought in or raised stands behind these. */
const SET_UP =
  /^(?:设立|成立|设置|增设|配备|配置|安装|加装|引进|招引|新增|提升|提高|扩大)(?!工程|行动|项目|计划|任务)(?=.{2})/

/** What the task of a row is about, without the work on it: 推进渔港照明改造 → 渔港照明改造; null where that is no one thing. */
export const thingOfRow = (title: string): string | null => {
  const task = title.normalize('NFKC')
  if (task.length > LONGEST_THING || SEVERAL.test(task)) return null
  const [, ...others] = task.split('、')
  return others.some((part) => opensWithVerb(part) || isActivity(part))
    ? null
    : (thingIn(task)?.replace(SET_UP, '') ?? null)
}

/** 渔民体检服务350人次, 渔业补贴发放2亿元: what is done to people and with money stands behind the thing. */
const OF_PEOPLE_OR_MONEY = /[人名户]次?$|元$/
const REACHES = /^(?:服务|覆盖|惠及|受益|参与|带动|接入|走访)/
const NEW = /^新/
const IN_ALL = /^累计(?=.)/

/**
 * The name of what a cell only says is done (建成4个, 服务350人次): the thing of its row, with the verb where that tells more
 * than that it comes to be. null where the verb stands before the thing as in prose.
 */
export const doneToThing = (thing: string, verb: string, unit: string | null): string | null => {
  const done = verb.replace(IN_ALL, '')
  if (nameSubject(verb) === '' || thing.includes(done)) return thing
  return REACHES.test(done) || (OF_PEOPLE_OR_MONEY.test(unit ?? '') && !NEW.test(done)) ? thing + done : null
}

const COVERAGE = /^(?:覆盖|普及)[率面]$/

/** 覆盖率, 行政村覆盖率, 床位: what is measured on the row's thing takes its name; anything else is a name of its own. */
export const measureOfRow = (metric: string, thing: string): string => {
  if (thing.endsWith(metric)) return metric
  if (isBareMeasure(metric)) return withOwner(metric, thing)
  return COVERAGE.test(rateOfKind(metric) ?? metric) ? thing + metric : metric
}
