import { describe, expect, it } from 'vitest'
import { readRegionTables } from './read-region-tables.ts'

const regions = `code,name,level,parent,valid_from,valid_to,former_codes
330000,浙江省,province,,,,
330300,温州市,prefecture,330000,,,
330327,苍南县,county,330300,,,
330383,龙港市,county,330300,2019-08-16,,
330322,洞头县,county,330300,,2015-07-23,
330305,洞头区,county,330300,2015-07-23,,330322
330383001,某镇,township,330383,2019-08-16,,
`
const successions = `day,kind,from,to,family,share,source
2019-08-16,split,330327,330383,population,0.3561,民函
2015-07-23,upgrade,330322,330305,population,1,国函
`
const read = (changedRegions: string, changedSuccessions: string) => {
  const answer = readRegionTables(
    [{ name: 'a.csv', text: changedRegions }],
    [{ name: 's.csv', text: changedSuccessions }],
  )
  return 'problems' in answer ? answer.problems.map(({ code, place, message }) => `${code} ${place}：${message}`) : []
}
const withRegion = (line: string) => read(`${regions}${line}\n`, successions)
const withSuccession = (line: string) => read(regions, `${successions}${line}\n`)

describe('readRegionTables', () => {
  it('reads sound tables', () => {
    const answer = readRegionTables([{ name: 'a.csv', text: regions }], [{ name: 's.csv', text: successions }])
    expect(answer).toMatchObject({ regions: { length: 7 }, successions: { length: 2 } })
    expect('regions' in answer && answer.regions[5]).toEqual({
      code: '330305',
      name: '洞头区',
      level: 'county',
      parent: '330300',
      from: '2015-07-23',
      until: null,
      formerCodes: ['330322'],
    })
  })

  it.each([
    ['33030,某县,county,330300,,,', 'TT-Z-002 a.csv 第9行：代码“33030”不是6、9或12位数字；按统计用区划代码改写'],
    ['330399,,county,330300,,,', 'TT-Z-002 a.csv 第9行：代码330399没有名称；补上名称'],
    [
      '330399,某县,district,330300,,,',
      'TT-Z-002 a.csv 第9行：级别“district”不认识；可用 province、prefecture、county、township、village',
    ],
    ['330399,某县,county,330300,2019-02-30,,', 'TT-Z-002 a.csv 第9行：“2019-02-30”不是日期；写作 2019-08-16，或留空'],
    [
      '330399,某县,county,330300,2019-08-16,2019-08-16,',
      'TT-Z-002 a.csv 第9行：止日2019-08-16不晚于起日2019-08-16；改正其一',
    ],
    ['330399,某县,county', 'TT-Z-001 a.csv 第9行：有3格，应为7格；补齐或删去逗号'],
    [
      '330327,又一苍南,county,330300,,,',
      'TT-Z-010 a.csv 第9行：330327（又一苍南）与a.csv 第4行（苍南县）同时使用一个代码；改正代码或起止日',
    ],
    ['330399,某县,county,330900,,,', 'TT-Z-011 a.csv 第9行：某县（330399）的上级330900不在表中；补上上级，或改正代码'],
    [
      '330399,某县,county,330327,,,',
      'TT-Z-012 a.csv 第9行：某县（330399）的上级苍南县（330327，a.csv 第4行）级别不高于它；改正级别或上级',
    ],
    [
      '330383002,某镇,township,330383,,,',
      'TT-Z-013 a.csv 第9行：某镇（330383002）自表的起点起没有上级330383；改正其中一个的起止日',
    ],
    [
      '330322001,某镇,township,330322,,,',
      'TT-Z-013 a.csv 第9行：某镇（330322001）自2015-07-23起没有上级330322；改正其中一个的起止日',
    ],
    [
      '330399,某县,county,330300,2020-01-01,,',
      'TT-Z-027 a.csv 第9行：某县（330399）自2020-01-01起，没有写明来自何处；在变更表中补一行',
    ],
    [
      '330399,某县,county,330300,,2020-01-01,',
      'TT-Z-026 a.csv 第9行：某县（330399）于2020-01-01止，没有写明去向；在变更表中补一行',
    ],
  ])('refuses a region %s', (line, sentence) => {
    expect(withRegion(line)).toEqual([sentence])
  })

  it.each([
    [
      '2019-13-01,split,330327,330383,population,0.1,民函',
      'TT-Z-003 s.csv 第4行：“2019-13-01”不是日期；写作 2019-08-16',
    ],
    [
      '2019-08-16,take,330327,330305,population,0.1,民函',
      'TT-Z-003 s.csv 第4行：变更类型“take”不认识；可用 upgrade、rename、merge、split、transfer',
    ],
    [
      '2019-08-16,split,330327,330327,population,0.1,民函',
      'TT-Z-003 s.csv 第4行：330327变更为自身；留在原区划的部分不写，删去这一行',
    ],
    [
      '2019-08-16,split,330327,330305,population,1.2,民函',
      'TT-Z-003 s.csv 第4行：份额“1.2”应大于0、不超过1，如 0.3561；不知道就留空',
    ],
    [
      '2019-08-16,split,330327,330305,population,0.1,',
      'TT-Z-003 s.csv 第4行：330327到330305的变更没有来源；写明文号或网址',
    ],
    [
      '2019-08-16,transfer,330327,330399,population,0.1,民函',
      'TT-Z-020 s.csv 第4行：区划330399不在表中；补上这一行，或改正代码',
    ],
    [
      '2016-01-01,transfer,330322,330327,population,0.1,国函',
      'TT-Z-021 s.csv 第4行：洞头县（330322）已于2015-07-23止（a.csv 第6行），2016-01-01不能再划转；改正日期，或删去一行',
    ],
    [
      '2018-01-01,transfer,330383,330305,population,0.1,民函',
      'TT-Z-022 s.csv 第4行：330383在2018-01-01之前没有使用；改正日期或代码',
    ],
    [
      '2018-01-01,transfer,330327,330383,population,0.1,民函',
      'TT-Z-022 s.csv 第4行：330383在2018-01-01没有使用；改正日期或代码',
    ],
    [
      '2019-08-16,split,330327,330383,population,0.2,民函',
      'TT-Z-023 s.csv 第4行：330327到330383的变更与s.csv 第2行重复；删去其中一行',
    ],
    [
      '2019-08-16,transfer,330327,330305,population,0.7,民函',
      'TT-Z-024 s.csv 第2行：苍南县（330327）于2019-08-16的变更重叠：s.csv 第2行、s.csv 第4行的份额合计1.0561，超过1；改正份额或日期，或删去一行',
    ],
    [
      '2019-08-16,transfer,330327,330305,population,0.6439,民函',
      'TT-Z-024 s.csv 第2行：苍南县（330327）于2019-08-16全部划出（s.csv 第2行、s.csv 第4行）却仍在使用；写上止日，或改正份额',
    ],
    [
      '2015-07-23,transfer,330322,330327,population,0.3,国函',
      'TT-Z-024 s.csv 第3行：洞头县（330322）于2015-07-23的变更重叠：s.csv 第3行、s.csv 第4行的份额合计1.3，超过1；改正份额或日期，或删去一行',
    ],
  ])('refuses a succession %s', (line, sentence) => {
    expect(withSuccession(line)).toEqual([sentence])
  })

  it.each([
    [
      '2019',
      'split',
      'merge',
      'TT-Z-028 s.csv 第2行：苍南县（330327）于2019-08-16改设、更名或并入（s.csv 第2行），区划表却没有在这一天止；改正止日或变更类型',
    ],
    [
      '2015',
      'upgrade',
      'split',
      'TT-Z-028 s.csv 第3行：洞头县（330322）于2015-07-23止，s.csv 第3行却只是析置、划转；至少一行写改设、更名或并入',
    ],
  ])('holds the kind of a change against the end of its region: %s %s', (_, kind, other, sentence) => {
    expect(read(regions, successions.replace(`,${kind},`, `,${other},`))).toEqual([sentence])
  })

  it('asks where the rest of an ended region went', () => {
    expect(read(regions, successions.replace('330305,population,1', '330305,population,0.9'))).toEqual([
      'TT-Z-025 s.csv 第3行：洞头县（330322）于2015-07-23止，s.csv 第3行的份额合计0.9，不足1；补上其余部分的去向',
    ])
  })

  it('says how a file has to begin, and which quote is open', () => {
    expect(read('code;name\n', successions)).toEqual([
      'TT-Z-001 a.csv 第1行：首行应为 code,name,level,parent,valid_from,valid_to,former_codes；现为 code;name',
    ])
    expect(read(regions, 'day,"kind\n')).toEqual(['TT-Z-001 s.csv：第1行：引号没有配对；补上引号，或去掉多余的引号'])
  })
})
