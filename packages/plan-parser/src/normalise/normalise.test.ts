import { describe, expect, it } from 'vitest'
import { textSource } from '../read/text-reader.ts'
import { toSource } from './clean-text.ts'
import { normalise } from './normalise.ts'

const clean = (text: string) => normalise(textSource(text))
const cleaned = (text: string) => clean(text).clean.text

describe('characters', () => {
  it('makes full-width forms half-width', () => {
    expect(cleaned('（一）达到３．６％，新增：２０个；')).toBe('(一)达到3.6%,新增:20个;')
  })

  it('keeps what only looks full-width: 。 、 “ ” 《 》 〔 〕', () => {
    expect(cleaned('甲。乙、“丙”《丁》〔2023〕')).toBe('甲。乙、“丙”《丁》〔2023〕')
  })

  it('reads radicals that stand for characters', () => {
    expect(cleaned('⼀、⽬标')).toBe('一、目标')
  })

  it('repairs look-alikes one for one and says so', () => {
    const document = clean('配臵设施,高举旗臶')
    expect(document.clean.text).toBe('配置设施,高举旗帜')
    expect(document.diagnostics.map(({ code, span }) => [code, span])).toEqual([
      ['TT-P-020', [1, 2]],
      ['TT-P-020', [8, 9]],
    ])
  })

  it('says nothing where nothing is damaged', () => {
    expect(clean('配置设施').diagnostics).toEqual([])
  })
})

describe('blanks', () => {
  it('drops them beside Han characters and inside numbers', () => {
    expect(cleaned('到 2025 年,产值 1 500 亿元,占比 3. 5%')).toBe('到2025年,产值1500亿元,占比3.5%')
  })

  it('drops them inside numerals', () => {
    expect(cleaned('1 .推进改革\n( 2 )建设平台\n（ 三 ）优化服务')).toBe('1.推进改革\n(2)建设平台\n(三)优化服务')
    expect(cleaned('完成项目, 2026 年前达到 9 / 10 万')).toBe('完成项目,2026年前达到9/10万')
    expect(cleaned('新增 5, 200 家')).toBe('新增5, 200家')
    expect(cleaned('Wi-Fi (6 GHz) 覆盖')).toBe('Wi-Fi (6 GHz)覆盖')
  })

  it('makes a mark of one before the next field of a line', () => {
    expect(cleaned('牵头单位：区水利局　配合单位：区财政局')).toBe('牵头单位:区水利局;配合单位:区财政局')
    expect(cleaned('落实 责任制')).toBe('落实责任制')
  })

  it('keeps one between Latin words and between two numbers that may be two', () => {
    expect(cleaned('R&D  center 控制在 3.5 16.完善')).toBe('R&D center控制在3.5 16.完善')
  })
})

describe('dashes', () => {
  it('is one — between figures', () => {
    expect(cleaned('10-50万元、30亿－50亿级、2021~2025年、1――2个')).toBe('10—50万元、30亿—50亿级、2021—2025年、1—2个')
  })

  it('stays —— before a promise, even behind a figure that lost its end', () => {
    expect(cleaned('占比达到 50 ——环境更美')).toBe('占比达到50——环境更美')
  })
})

describe('lines', () => {
  it('is one paragraph a line, whatever the line break', () => {
    expect(cleaned('甲方案\r\n\r\n一、目标\r乙\u2028丙')).toBe('甲方案\n一、目标\n乙\n丙')
  })

  it('joins lines broken at the width of a page, but not headings and items', () => {
    const text = [
      '为推进全县公共交通优先发展建设绿色出行体系',
      '方便群众日常出行减少城区拥堵制定本计划并由',
      '各部门抓好落实。',
      '一、主要任务',
      '1.优化公交线网新开通勤线路十二条并接驳轨道',
      '站点形成换乘网络覆盖主要园区与居民聚集的片',
      '区。',
      '2.更新公交车辆。',
    ].join('\n')
    expect(cleaned(text).split('\n')).toHaveLength(4)
  })

  it('takes page numbers out of sentences and counts them', () => {
    const document = clean('完成改造任务并推动全域绿色转型\n— 3 —\n发展取得实效。另有 - 4 - 续文。')
    expect(document.clean.text).toBe('完成改造任务并推动全域绿色转型发展取得实效。另有续文。')
    expect(document.diagnostics).toMatchObject([{ code: 'TT-P-021', message: '正文中夹有2处页码，识别时已跳过' }])
  })

  it('takes out heads that every page repeats', () => {
    expect(cleaned('甲市公报\n一、目标\n- 1 -\n甲市公报\n二、任务\n- 2 -')).toBe('一、目标\n二、任务')
  })

  it('leaves lines alone that repeat without pages', () => {
    expect(cleaned('备注\n一、目标\n备注')).toBe('备注\n一、目标\n备注')
  })

  it('survives a header of thousands of empty cells', () => {
    expect(cleaned(`索引号 | 007 | ${'|'.repeat(3000)}\n${'|'.repeat(3000)}\n正文`)).toBe('索引号|007\n正文')
  })
})

it('leads every character back to the source', () => {
  const text = '一、 总 体\r\n\r\n　　目标（2025年）'
  const { clean: found } = clean(text)
  const at = found.text.indexOf('总体')
  expect(toSource(found, { from: at, to: at + 2 })).toEqual([3, 6])
  for (let i = 1; i < found.at.length; i++) expect(found.at[i]!).toBeGreaterThanOrEqual(found.at[i - 1]!)
})
