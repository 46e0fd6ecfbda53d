import { describe, expect, it } from 'vitest'
import { findTables } from './find-tables.ts'
import { printedTables, textDocument } from './tables/text-fixture.ts'

describe('findTables, one cell per line', () => {
  it('reads rows behind the run of labels, with blank lines between the cells', () => {
    const text = [
      '序号',
      '指标',
      '2022年',
      '2025年',
      '1',
      '生均图书(册)',
      '20',
      '30',
      '2',
      '体质优良率(%)',
      '稳步提升',
      '65左右',
    ]
    expect(printedTables(`学校建设目标\n\n${text.join('\n\n')}\n\n注:数据为年末数。\n`)).toEqual([
      ['序号 | 指标 | 2022年 | 2025年', '1 | 生均图书(册) | 20 | 30', '2 | 体质优良率(%) | 稳步提升 | 65左右'],
    ])
  })

  it('takes a numbered heading between the rows for a line over them, not for a body', () => {
    const cells = ['序号', '重点工作任务', '主要责任单位', '协同配合单位', '一、渔业兴县', '3', '新建泊位30个。', '县渔业局', '县港航局', '二、渔文化、渔旅游,融合发展', '68', '办好渔火节。', '县文旅局', '县渔业局、县商务局'] // biome-ignore format: one line reads like the table it is
    expect(printedTables(cells.join('\n\n'))).toEqual([
      [
        '序号 | 重点工作任务 | 主要责任单位 | 协同配合单位',
        '一、渔业兴县 | 一、渔业兴县 | 一、渔业兴县 | 一、渔业兴县',
        '3 | 新建泊位30个。 | 县渔业局 | 县港航局',
        '二、渔文化、渔旅游,融合发展 | 二、渔文化、渔旅游,融合发展 | 二、渔文化、渔旅游,融合发展 | 二、渔文化、渔旅游,融合发展',
        '68 | 办好渔火节。 | 县文旅局 | 县渔业局、县商务局',
      ],
    ])
  })

  it('reads numbers that no label stands over, and a heading that stands once over several', () => {
    const cells = ['工作任务', '具体要求', '责任科室', '时限要求', '规范渔港管理', '1', '全面清理渔港章程,并公布目录。', '办公室', '年底前', '2', '修订泊位办法。', '各科室', '持续推进', '办好渔火节', '3', '发布节目单。', '办公室', '持续推进'] // biome-ignore format: one line reads like the table it is
    const rows = [
      '工作任务 | · | 具体要求 | 责任科室 | 时限要求',
      '规范渔港管理 | 1 | 全面清理渔港章程,并公布目录。 | 办公室 | 年底前',
      '· | 2 | 修订泊位办法。 | 各科室 | 持续推进',
      '办好渔火节 | 3 | 发布节目单。 | 办公室 | 持续推进',
    ]
    expect(printedTables(cells.map((cell) => `${cell}\n|`).join('\n'))).toEqual([rows])
  })

  it('reads a goal beside its unit as a task, and cells closed by a stroke', () => {
    const cells = [
      '序号',
      '2026年预期目标',
      '责任单位',
      '1',
      '渔获量增长5%左右',
      '县渔业局',
      '2',
      '泊位利用率达到80%',
      '县港航局',
    ]
    const rows = [
      '序号 | 2026年预期目标 | 责任单位',
      '1 | 渔获量增长5%左右 | 县渔业局',
      '2 | 泊位利用率达到80% | 县港航局',
    ]
    expect(printedTables(cells.join('\n\n'))).toEqual([rows])
    expect(printedTables(cells.map((cell) => `${cell} |`).join('\n'))).toEqual([rows])
    expect(printedTables(cells.filter((cell) => cell !== '责任单位').join('\n\n'))).toEqual([])
  })

  it('takes the first of several bodies, one a line, for the one that leads', () => {
    const cells = ['序号', '事项分类', '事项名称', '项目内容', '牵头单位', '协同单位'].concat(
      ['1', '“出海”工程', '修船', '修缮渔船5艘。', '县渔业局', '龙门镇', '石桥镇', '县财政局'],
      ['2', '修港', '修缮泊位8个。', '县港航局', '/'],
    )
    expect(printedTables(cells.join('\n\n'))).toEqual([
      [
        '序号 | 事项分类 | 事项名称 | 项目内容 | 牵头单位 | 协同单位',
        '1 | “出海”工程 | 修船 | 修缮渔船5艘。 | 县渔业局 | 龙门镇/石桥镇/县财政局',
        '2 | · | 修港 | 修缮泊位8个。 | 县港航局 | /',
      ],
    ])
  })

  it('keeps the lines of a cell together where strokes part the cells', () => {
    const cells = ['序号', '类别', '工作任务', '责任科室', '责任领导', '联系电话'].concat(
      ['1', '一、渔港建设', '疏浚航道3公里。', '渔政科\n港航科', '甲一\n乙二', '5550001\n5550002'],
      ['2', '渔获量20万吨以上。', '养殖科', '丙三', '5550003'],
    )
    expect(printedTables(cells.join('\n|\n'))).toEqual([
      [
        '序号 | 类别 | 工作任务 | 责任科室 | 责任领导 | 联系电话',
        '1 | 一、渔港建设 | 疏浚航道3公里。 | 渔政科/港航科 | 甲一/乙二 | 5550001/5550002',
        '2 | · | 渔获量20万吨以上。 | 养殖科 | 丙三 | 5550003',
      ],
    ])
  })

  it('reads rows beside columns of people and reports', () => {
    const text = [
      '序号', '主要任务', '全年目标任务', '分管领导', '牵头单位', '责任主体与协同单位', '1-6月推进情况', '是否达序', '说明',
      '1', '新建泊位8个', '李明', '县港航局', '县渔业局、各镇', '已完成3个。', '是',
      '2', '改造航道60公里', '王平', '县交通局', '县水利局', '正在施工,完成40%。', '否', '因汛期停工两个月。',
    ] // biome-ignore format: a table
    const [rows] = printedTables(text.join('\n'))
    expect(rows?.slice(1).map((row) => row.split(' | ').slice(0, 2))).toEqual([
      ['1', '新建泊位8个'],
      ['2', '改造航道60公里'],
    ])
  })

  it('keeps a category before the number, leaves a place empty for the next rows, and joins broken cells', () => {
    const lines = ['类别', '序号', '指标', '2025年', '属性', '水', '1', '供水普及率(%)', '≥99', '约束性']
    lines.push(
      '2',
      '自来水水质',
      '(村级)达标率(%)',
      '保持在',
      '全市前列',
      '预期性',
      '气',
      '3',
      '管道燃气用户(户)',
      '——',
      '预期性',
    )
    expect(printedTables(lines.join('\n'))).toEqual([
      [
        '类别 | 序号 | 指标 | 2025年 | 属性',
        '水 | 1 | 供水普及率(%) | ≥99 | 约束性',
        '· | 2 | 自来水水质/(村级)达标率(%) | 保持在/全市前列 | 预期性',
        '气 | 3 | 管道燃气用户(户) | —— | 预期性',
      ],
    ])
  })

  it('keeps bracketed second lines with their cell and rows without a number as rows', () => {
    const lines = ['序号', '指标', '2025年', '属性', '1', '空置率(%)', '[闲置率(%)]', '≤5', '(3以内)', '预期性']
    lines.push('2', '养老床位(张)', '900', '约束性', '其中:护理型床位(张)', '500', '约束性')
    expect(printedTables(lines.join('\n'))[0]!.slice(1)).toEqual([
      '1 | 空置率(%)/[闲置率(%)] | ≤5/(3以内) | 预期性',
      '2 | 养老床位(张) | 900 | 约束性',
      '· | 其中:护理型床位(张) | 500 | 约束性',
    ])
  })

  it('understands 目标值 printed before the years that stand under it', () => {
    const lines = ['指标', '单位', '目标值', '责任单位', '2023年', '2025年']
    lines.push('发明专利', '件', '500', '900', '市市场监管局', '技术合同额', '亿元', '20', '35', '市科技局')
    expect(printedTables(lines.join('\n'))).toEqual([
      [
        '指标 | 单位 | 2023年 | 2025年 | 责任单位',
        '发明专利 | 件 | 500 | 900 | 市市场监管局',
        '技术合同额 | 亿元 | 20 | 35 | 市科技局',
      ],
    ])
  })

  it('joins a label broken over two lines and a category line without a column of its own', () => {
    const lines = [
      '序号',
      '指标',
      '属性',
      '2020年',
      '(基期)',
      '2025年',
      '目标值',
      '1',
      '签约率(%)',
      '约束性',
      '76',
      '≥85',
    ]
    lines.push('一、县域医疗', '2', '县域就诊率(%)', '预期性', '88', '90以上', '3', '床位(张)', '预期性', '300', '450')
    const [rows] = printedTables(lines.join('\n'))
    expect(rows![0]).toBe('序号 | 指标 | 属性 | 2020年/(基期) | 2025年/目标值')
    expect(rows!.slice(2, 4)).toEqual([
      '一、县域医疗 | 一、县域医疗 | 一、县域医疗 | 一、县域医疗 | 一、县域医疗',
      '2 | 县域就诊率(%) | 预期性 | 88 | 90以上',
    ])
  })

  it('reads task tables, whose cells may be sentences and lists of units', () => {
    const lines = ['序号', '重点任务', '年度目标', '牵头单位', '配合单位', '完成时限']
    lines.push(
      '1',
      '建设共享食堂',
      '新建食堂30家,服务老人3000人以上。',
      '县民政局',
      '县财政局、',
      '县农业农村局',
      '2024年10月底',
    )
    lines.push('2', '培育新型农民', '培训5000人次', '县农业农村局', '2024年底')
    expect(printedTables(lines.join('\n'))[0]!.slice(1)).toEqual([
      '1 | 建设共享食堂 | 新建食堂30家,服务老人3000人以上。 | 县民政局 | 县财政局、/县农业农村局 | 2024年10月底',
      '2 | 培育新型农民 | 培训5000人次 | 县农业农村局 | · | 2024年底',
    ])
  })

  it('keeps a title that reads like a label out of the header', () => {
    const rows = ['1', '登记企业(家)', '900', '2', '就业人数(人)', '5000']
    for (const title of ['主要指标', '重点任务'])
      expect(printedTables([title, '序号', '指标', '2025年', ...rows].join('\n'))[0]![0]).toBe('序号 | 指标 | 2025年')
    const unnumbered = ['主要指标', '指标', '单位', '2025年', '登记企业', '家', '900', '就业人数', '人', '5000']
    expect(printedTables(unnumbered.join('\n'))[0]![0]).toBe('指标 | 单位 | 2025年')
  })

  it('takes one unknown word between labels for a label', () => {
    const lines = [
      '序号',
      '指标',
      '海拔因子',
      '2025年',
      '1',
      '登记企业(家)',
      '高',
      '900',
      '2',
      '就业人数(人)',
      '低',
      '5000',
    ]
    expect(printedTables(lines.join('\n'))[0]).toEqual([
      '序号 | 指标 | 海拔因子 | 2025年',
      '1 | 登记企业(家) | 高 | 900',
      '2 | 就业人数(人) | 低 | 5000',
    ])
  })

  it('ends before the text behind it', () => {
    const lines = ['序号', '指标', '单位', '2025年', '1', '登记企业', '家', '900', '2', '就业人数', '人', '5000']
    const after = ['相关链接', '某县召开推进会', '某镇举办运动会', '网站地图']
    expect(printedTables([...lines, '', ...after].join('\n'))[0]).toHaveLength(3)
    expect(printedTables([...lines, '以上指标由牵头部门按月报送。'].join('\n'))[0]).toHaveLength(3)
  })
})

describe('findTables, separated cells', () => {
  it('reads markdown pipes and leaves out the rule', () => {
    const text =
      '| 序号 | 指标 | 2025年 |\n| --- | :-: | --- |\n| 1 | 校舍面积(平方米) | 12 |\n| 2 | 寄宿比例(%) | 55—60 |\n'
    expect(printedTables(text)).toEqual([
      ['序号 | 指标 | 2025年', '1 | 校舍面积(平方米) | 12', '2 | 寄宿比例(%) | 55—60'],
    ])
  })

  it('reads pipes without outer bars', () => {
    const text =
      '序号|改革事项|主要内容|牵头单位\n1|薪酬改革|健全分配办法|市卫生健康委\n2|职级改革|分三级,覆盖全部学校|市教育局\n正文'
    expect(printedTables(text)[0]!.at(-1)).toBe('2 | 职级改革 | 分三级,覆盖全部学校 | 市教育局')
  })

  it('reads box drawing, and empty first cells with and without outer pipes', () => {
    const box = '┌──┬──┬──┐\n│序号│指标│2025年│\n├──┼──┼──┤\n│1│床位(张)│900│\n│  │其中:护理(张)│500│\n└──┴──┴──┘\n'
    expect(printedTables(box)).toEqual([['序号 | 指标 | 2025年', '1 | 床位(张) | 900', '· | 其中:护理(张) | 500']])
    const open = '序号 | 指标 | 2025年\n1 | 床位(张) | 900\n | 其中:护理(张) | 500\n'
    expect(printedTables(open)).toEqual([['序号 | 指标 | 2025年', '1 | 床位(张) | 900', '· | 其中:护理(张) | 500']])
  })

  it('reads tabs, with an empty first cell and a last cell left out', () => {
    const text =
      '序号\t指标名称\t单位\t2025年\t备注\n1\t零售额\t亿元\t20\t\n\t其中:直播带货\t亿元\t≥6\n2\t数字农场\t家\t—\t新增\n'
    expect(printedTables(text)[0]!.slice(1)).toEqual([
      '1 | 零售额 | 亿元 | 20 | ·',
      '· | 其中:直播带货 | 亿元 | ≥6 | ·',
      '2 | 数字农场 | 家 | — | 新增',
    ])
  })

  it('reads a header of two lines, years under 目标值', () => {
    const rows = '零售额\t亿元\t20\t26\n数字农场\t家\t3\t9\n'
    expect(printedTables(`指标\t单位\t目标值\t\n\t\t2024年\t2026年\n${rows}`)).toEqual([
      ['指标 | 单位 | 目标值 | ·', '· | · | 2024年 | 2026年', '零售额 | 亿元 | 20 | 26', '数字农场 | 家 | 3 | 9'],
    ])
    // trailing tabs are often cut off
    expect(printedTables(`指标\t单位\t目标值\n\t\t2024年\t2026年\n${rows}`)[0]).toHaveLength(4)
    expect(printedTables('指标\t单位\t2024年\n\t其中\t6\n数字农场\t家\t3\n零售额\t亿元\t9\n')[0]).toHaveLength(4)
  })

  it('joins tab rows whose cells hold line breaks, quoted or not', () => {
    const text =
      '序号\t工作任务\t责任单位\t完成时限\n1\t汇聚数据\n10亿条\t市数据局\t2024年\n2\t"打造应用\n20个"\t市公安局\t2025年\n'
    expect(printedTables(text)[0]!.slice(1)).toEqual([
      '1 | 汇聚数据/10亿条 | 市数据局 | 2024年',
      '2 | 打造应用/20个 | 市公安局 | 2025年',
    ])
  })

  it('reads columns kept apart by blanks, with cells on several lines and letters printed wide apart', () => {
    const text = [
      '  类  别     序号          指标名称            2022年     2025年     责任单位',
      '                1     毛入园率(%)               99        99.5      县教育局',
      '  公  平        2     优质均衡学校              40        90        县教育局、',
      '                      比例(%)                                       县财政局',
    ].join('\n')
    expect(printedTables(text)).toEqual([
      [
        '类别 | 序号 | 指标名称 | 2022年 | 2025年 | 责任单位',
        '· | 1 | 毛入园率(%) | 99 | 99.5 | 县教育局',
        '公平 | 2 | 优质均衡学校/比例(%) | 40 | 90 | 县教育局、/县财政局',
      ],
    ])
  })

  it('gives a number centred beside two lines of a name both lines', () => {
    const text = [
      '序号    指标名称               2025年    属性',
      '        新能源汽车公共充电',
      ' 1                             900       预期性',
      '        设施数(个)',
      ' 2      公交站点(个)           300       预期性',
    ].join('\n')
    expect(printedTables(text)[0]!.slice(1)).toEqual([
      '1 | 新能源汽车公共充电/设施数(个) | 900 | 预期性',
      '2 | 公交站点(个) | 300 | 预期性',
    ])
  })

  it('joins the parts of a table that a page break separates', () => {
    const head = ' 序号     指  标             单位      2025年'
    const text = [
      head,
      '  1    光伏装机容量         万千瓦     120',
      '',
      '                — 7 —',
      '',
      head,
      '  2    森林覆盖率            %         61',
    ].join('\n')
    expect(printedTables(text)).toEqual([
      ['序号 | 指标 | 单位 | 2025年', '1 | 光伏装机容量 | 万千瓦 | 120', '2 | 森林覆盖率 | % | 61'],
    ])
  })

  it('reads words one blank apart where the whole line is labels', () => {
    const text =
      '序号 指标名称 单位 2023年 2025年 牵头单位\n1 企业开办时间 天 1 0.5 市市场监管局\n2 审批时间 天 60 50以内 市建设局\n'
    expect(printedTables(text)[0]!.slice(1)).toEqual([
      '1 | 企业开办时间 | 天 | 1 | 0.5 | 市市场监管局',
      '2 | 审批时间 | 天 | 60 | 50以内 | 市建设局',
    ])
  })

  it('keeps a table with years down and indicators across as printed', () => {
    expect(printedTables('年份\t播种面积(万亩)\t农机化率(%)\n2024年\t32\t82\n2025年\t33\t85\n')[0]).toHaveLength(3)
  })
})

describe('findTables, what is no table', () => {
  const none = (text: string) => expect(printedTables(text)).toEqual([])

  it('prose with many commas and the words of a header', () => {
    none(
      '到2025年,序号、指标、单位、属性齐全,建成学校12所、医院3家,覆盖率达到95%,培训2000人。\n责任单位:县发改局 完成时限:2025年\n',
    )
  })
  it('an address list', () => {
    none(
      '各镇、街道,县经信局,县教育局:\n姓名  职务  电话  地址\n张三  主任  0571-12345  城中路1号\n李四  科员  0571-54321  城中路2号\n',
    )
  })
  it('a navigation list with one item per line', () => {
    none('首页\n新闻中心\n政务公开\n指标\n2022年\n2025年\n通知公告\n关于防汛工作的通知\n某县召开会议\n领导调研项目\n')
  })
  it('a news list with dates', () => {
    none('名称\n单位\n日期\n某县召开推进会\n2023-05-01\n某镇举办赛事\n2023-05-02\n')
  })
  it('a metadata header with pipes', () => {
    none(
      '索引号: | 0010/2022-1 | 文件编号: | |\n发布机构: | 区发改局 | 成文日期: | 2022-05-30 |\n公开方式: | 主动公开 | |\n',
    )
  })
  it('paragraphs in pipes, as some sites print them', () => {
    none('某县共同富裕方案 | ||||\n|\n||||\n一、总体要求。坚持目标导向。| ||||\n')
  })
  it('a header without rows', () => {
    none('序号\n指标\n2022年\n2025年\n\n二、重点任务\n(一)做强产业。到2025年,建成园区3个。\n')
  })
  it('items of a plan, one per line', () => {
    none('一、主要任务\n1.建设学校3所。\n2.培训教师500人。\n3.改造食堂20家。\n牵头单位:县教育局\n')
  })
})

describe('findTables, marked tables', () => {
  const cell = (text: string, at: number) => ({ text, span: [at, at + text.length] as const })

  it('keeps those with a header of indicators or tasks and leaves the others to the text', () => {
    const kept = {
      span: [0, 20] as const,
      rows: [
        [cell('指标', 0), cell('2025年', 3)],
        [cell('甲', 9), cell('5', 11)],
      ],
    }
    const left = { span: [21, 30] as const, rows: [[cell('索引号', 21), cell('1', 25)]] }
    const source = { ...textDocument('指标\t2025年\n甲\t5\n'.padEnd(40)), tables: [kept, left] }
    expect(findTables(source).map(({ span }) => span)).toEqual([[0, 20]])
  })

  it('looks for no second table inside a marked one', () => {
    const text = '指标\t单位\t2025年\n甲\t个\t5\n乙\t个\t6\n'
    const source = { ...textDocument(text), tables: [{ span: [0, text.length] as const, rows: [[cell('x', 0)]] }] }
    expect(findTables(source)).toEqual([])
  })
})

describe('findTables, hostile text', () => {
  it.each([
    ['\n', 300_000],
    ['|\n', 150_000],
    ['序号\n指标\n2022年\n2025年\n', 20_000],
    ['序号\t指标\t2022年\t2025年\n1\n', 15_000],
    ['序号  指标  2022年  2025年\n1  甲\n', 10_000],
    ['(\n', 100_000],
    ['—\n', 100_000],
  ])('%j repeated %i times ends without a table of noise', (piece, times) => {
    for (const { rows } of findTables(textDocument(piece.repeat(times)))) expect(rows.length).toBeGreaterThan(1)
  })

  it('spans cover their cells and the cells are in the text', () => {
    const text = '前言\n序号\n指标\n2022年\n2025年\n1\n甲率(%)\n5\n6\n2\n乙率(%)\n7\n8\n'
    const [table] = findTables(textDocument(text))
    for (const one of table!.rows.flat()) expect(text.slice(...one!.span)).toBe(one!.text)
    expect(text.slice(...table!.span)).toBe(text.slice(text.indexOf('序号')).trimEnd())
  })
})
