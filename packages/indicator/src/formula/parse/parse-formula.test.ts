import { describe, expect, it } from 'vitest'
import { partsOf } from '../node.ts'
import { printFormula } from '../print-formula.ts'
import { parseFormula } from './parse-formula.ts'

const printed = (text: string) => {
  const { formula, problems } = parseFormula(text)
  return formula ? printFormula(formula) : problems.map(({ message }) => message).join('；')
}

describe('R21 what is read', () => {
  it.each([
    ['地区生产总值 ÷ 常住人口', '地区生产总值 ÷ 常住人口'],
    ['GDP / 常住人口 * 10000', 'GDP ÷ 常住人口 × 10000'],
    [
      '（增加值－上年同期（增加值））÷上年同期（增加值）×１００％',
      '(增加值 − 上年同期(增加值)) ÷ 上年同期(增加值) × 100%',
    ],
    ['yoy(一般公共预算收入)', '同比(一般公共预算收入)'],
    [
      'MAX(下级(人均可支配收入)) / min(children(人均可支配收入))',
      '最大(下级(人均可支配收入)) ÷ 最小(下级(人均可支配收入))',
    ],
    ['coalesce(自报, 核定)', '取先有(自报, 核定)'],
    ['if(x > 0, a / x, null)', '如果(x > 0, a ÷ x, 空)'],
    ['如果(x≥0.5 且 y≠0 或 非(z=1)，a，空)', '如果(x ≥ 0.5 且 y ≠ 0 或 非 (z = 1), a, 空)'],
    ['位次（同组（人均收入、｛山区26县｝））', '位次(同组(人均收入, 山区26县))'],
    ['{R&D经费支出（亿元）} / {gdp}', '{R&D经费支出(亿元)} ÷ gdp'],
    ['{20—60万元家庭 占比}', '{20—60万元家庭 占比}'],
    ['a - (b - c) - d', 'a − (b − c) − d'],
    ['a - -b', 'a − −b'],
    ['class + in × await', 'class + in × await'],
    ['累计 + 累计(累计)', '累计 + 累计(累计)'],
    ['𠮷田 × 2', '𠮷田 × 2'],
    ['甲 > 3‰', '甲 > 3‰'],
  ])('%s', (text, canonical) => {
    expect(printed(text)).toBe(canonical)
  })

  it('keeps the places of the text as written, full-width signs and quoted names included', () => {
    const text = '合计（下级（Ｘ））≥ ｛a b｝'
    const { formula } = parseFormula(text)
    expect(formula).toMatchObject({ kind: 'comparison', span: [0, text.length] })
    expect(partsOf(formula!).map(({ span }) => text.slice(...span))).toEqual(['合计（下级（Ｘ））', '｛a b｝'])
  })
})

describe('what is refused, with column and remedy', () => {
  it.each([
    ['', 'TT-Y-001 第1列：公式为空'],
    ['  ', 'TT-Y-001 第1列：公式为空'],
    [`a${'+a'.repeat(600)}`, 'TT-Y-002 第1001列：公式有1201个字符，上限是1000个'],
    [`${'('.repeat(17)}a${')'.repeat(17)}`, 'TT-Y-003 第17列：括号套了16层以上'],
    ['PM2.5 + 1', 'TT-Y-008 第4列：“PM2”和“.5”之间缺少运算符'],
    ['R&D ÷ GDP', 'TT-Y-004 第2列：不认识的符号“&”'],
    ['甲 ** 2', 'TT-Y-004 第3列：不认识的符号“**”'],
    ['甲——乙', 'TT-Y-004 第2列：不认识的符号“——”'],
    ['甲--乙', 'TT-Y-004 第2列：不认识的符号“--”'],
    ['甲 ? 乙 : 丙', 'TT-Y-004 第3列：不认识的符号“?”；TT-Y-004 第7列：不认识的符号“:”'],
    ['甲 => 乙', 'TT-Y-004 第3列：不认识的符号“=>”'],
    ['“甲” + 乙', 'TT-Y-004 第1列：不认识的符号““”；TT-Y-004 第3列：不认识的符号“””'],
    ['甲 % 2', 'TT-Y-004 第3列：不认识的符号“%”'],
    ['甲; 乙', 'TT-Y-004 第2列：不认识的符号“;”'],
    ['（甲 + 乙', 'TT-Y-005 第1列：左括号没有配对的右括号'],
    ['甲 + 乙）', 'TT-Y-005 第6列：右括号没有配对的左括号'],
    ['甲 ÷ 1万人', 'TT-Y-006 第5列：数字“1”后面紧跟着“万人”'],
    ['甲 × 1e9', 'TT-Y-006 第5列：数字“1”后面紧跟着“e9”'],
    ['甲 + 1.2.3', 'TT-Y-006 第5列：数字“1.2”后面紧跟着“.3”'],
    ['甲 + 10,000', 'TT-Y-006 第8列：数字“000”以 0 开头'],
    [`甲 + ${'9'.repeat(31)}`, 'TT-Y-006 第5列：数字超过30位'],
    ['{甲', 'TT-Y-007 第1列：左花括号“{”没有配对的“}”'],
    ['{ } + 1', 'TT-Y-007 第1列：花括号里要有且只有一个名称'],
    ['甲 ÷', 'TT-Y-008 第3列：公式没有写完，“÷”后面还缺一项'],
    ['甲 ÷ × 乙', 'TT-Y-008 第5列：“×”前面缺一项'],
    ['甲 // 乙', 'TT-Y-008 第4列：“/”前面缺一项'],
    ['甲 / / 乙 /', 'TT-Y-008 第5列：“/”前面缺一项'],
    ['甲 /* 乙 */', 'TT-Y-008 第4列：“*”前面缺一项'],
    ['÷ 甲', 'TT-Y-008 第1列：“÷”前面缺一项'],
    ['地区 生产总值', 'TT-Y-008 第4列：“地区”和“生产总值”之间缺少运算符'],
    ['2(甲 + 乙)', 'TT-Y-011 第1列：没有函数“2”'],
    ['甲 + ()', 'TT-Y-008 第6列：“)”前面缺一项'],
    ['甲, 乙', 'TT-Y-009 第4列：逗号不在函数的括号里'],
    ['最大(甲, 乙,)', 'TT-Y-008 第9列：“)”前面缺一项'],
    ['平均数(甲)', 'TT-Y-011 第1列：没有函数“平均数”'],
    ['{同比}(甲)', 'TT-Y-011 第1列：没有函数“{同比}”'],
    ['同组(甲, 1)', 'TT-Y-013 第7列：第二项要写分组的名称'],
    ['下级()', 'TT-Y-012 第1列：“下级”的括号里是空的'],
    ['下级(甲, 乙)', 'TT-Y-012 第1列：“下级”的括号里项数过多'],
    ['constructor(甲)', 'TT-Y-011 第1列：没有函数“constructor”'],
    ['最大(甲)(乙)', 'TT-Y-008 第1列：这一段不是公式的写法'],
  ])('%s', (text, refusals) => {
    const { problems } = parseFormula(text)
    expect(problems.map(({ code, message }) => `${code} ${message}`).join('；')).toBe(refusals)
    for (const { suggestion } of problems) expect(suggestion).toMatch(/。$/)
  })

  it('offers the functions that look like what was written', () => {
    expect(parseFormula('平均数(甲)').problems[0]!.suggestion).toContain('平均、简单平均、加权平均')
  })
})
