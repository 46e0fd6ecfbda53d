import { row, table } from './label-table.ts'
import {
  addressee,
  attachment,
  attachmentList,
  heading,
  mark,
  numberAboveLine,
  officialPage,
  redHead,
  signature,
  text,
  title,
} from './official-page.ts'

const COUNTS = ['应报', '按时', '迟报', '逾期未报', '退回', '正常', '关注', '滞后', '完成', '节点', '销号'] as const
const UNITS = [0.2, ...COUNTS.map(() => 0.8 / COUNTS.length)]
const LISTED = [0.09, 0.31, 0.2, 0.4]

/** Text that comes as often as there are sentences. */
const repeated = (name: string) => [mark(`{#${name}}`), text('{内容}'), mark(`{/${name}}`)]
const orNone = (name: string, none: string) => [mark(`{^${name}}`), text(none), mark(`{/${name}}`)]
const head = (names: readonly string[], widths: readonly number[]) =>
  row(
    names.map((text, at) => ({ text, width: widths[at] ?? 0, label: true })),
    { head: true },
  )
const cells = (texts: readonly string[], widths: readonly number[]) =>
  row(texts.map((text, at) => ({ text, width: widths[at] ?? 0 })))
const list = (name: string) =>
  table(LISTED, [
    head(['序号', '举措', '单位', '理由'], LISTED),
    cells([`{#${name}}{序号}`, '{举措}', '{单位}', `{理由}{/${name}}`], LISTED),
  ])

/** 通报: what is published about a month. */
export const circular = () =>
  officialPage('通报', [
    redHead('{发文机关}'),
    ...numberAboveLine('{发文字号}'),
    ...title('{标题}'),
    addressee('{主送}：'),
    ...repeated('开头'),
    heading('一、表扬'),
    ...repeated('表扬'),
    ...orNone('表扬', '本期没有列入表扬的单位。'),
    heading('二、批评'),
    ...repeated('批评'),
    ...orNone('批评', '本期没有列入批评的单位。'),
    heading('三、滞后清单和关注清单'),
    text('列入滞后清单的举措{滞后数}项、关注清单的举措{关注数}项，理由见附件2、附件3。{对比}'),
    ...repeated('结尾'),
    ...attachmentList('各单位情况表', '滞后清单', '关注清单'),
    ...signature('{发文机关}', '{成文日期}'),
    ...attachment(1, '各单位情况表'),
    table(UNITS, [
      head(['单位', ...COUNTS], UNITS),
      cells(['{#单位情况}{单位}', ...COUNTS.slice(0, -1).map((name) => `{${name}}`), '{销号}{/单位情况}'], UNITS),
    ]),
    text('节点一栏为本月到期节点的完成数和到期数。{#未到期}应报中有{未到期}份未到期。{/未到期}数据截至{截至}。'),
    ...attachment(2, '滞后清单'),
    list('滞后清单'),
    ...orNone('滞后清单', '没有举措列入。'),
    ...attachment(3, '关注清单'),
    list('关注清单'),
    ...orNone('关注清单', '没有举措列入。'),
  ])
