import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../read-limits.ts'
import { RefusedDocument } from '../refused-document.ts'
import { readHtml } from './read-html.ts'

const read = (html: string) => readHtml(new TextEncoder().encode(html), defaultLimits)
const lines = (html: string) => read(html).text.trimEnd().split('\n')
const prose = '全市新建改建农村公路，打通断头路，改善沿线群众出行条件，到二〇二五年实现建制村双车道公路通达。'
const article = Array.from({ length: 12 }, (_, index) => `<p>　　${index + 1}．${prose}</p>`).join('')

describe('decoding', () => {
  // “方案” in GB2312.
  const gb = Uint8Array.from([0xb7, 0xbd, 0xb0, 0xb8])
  const page = (charset: string) => {
    const before = new TextEncoder().encode(`<html><head><meta charset=${charset}></head><body><p>`)
    return Uint8Array.from([...before, ...gb])
  }

  it.each(['gb2312', '"GBK"', 'gb18030', 'no-such-charset'])('reads a page that names %s', (charset) => {
    expect(readHtml(page(charset), defaultLimits).text).toBe('方案\n')
  })

  it('believes valid UTF-8 rather than an old charset name', () => {
    expect(read('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>方案</p>').text).toBe('方案\n')
  })
})

describe('paragraphs', () => {
  it('are lines; br breaks them; blanks and entities are those of a browser', () => {
    expect(
      lines('<p>一、&nbsp;目标<br>到 2025年\n &ldquo;双增&rdquo;&lt;5%</p><div>乙<span>丙</span><div>丁</div>戊</div>'),
    ).toEqual(['一、\u00a0目标', '到 2025年 “双增”<5%', '乙丙', '丁', '戊'])
  })

  it('leave out scripts, styles, controls and what the page hides', () => {
    expect(
      lines(
        '<style>p{}</style><script>var x="<p>假</p>"</script><p hidden>甲</p><p style="color:red; DISPLAY : none">乙</p><button>打印</button><p style="font-size:0.9em">丙</p><!-- 丁 -->',
      ),
    ).toEqual(['丙'])
  })

  it('print the numbers of ordered lists, none where the text has its own', () => {
    expect(lines('<ol start=3><li>甲</li><li><p>乙</p><p>续</p></li><li value=9>丙</li></ol>')).toEqual([
      '3. 甲',
      '4. 乙',
      '续',
      '9. 丙',
    ])
    expect(lines('<ol type=A><li>甲</li></ol><ol style="list-style-type:cjk-ideographic"><li>乙</li></ol>')).toEqual(
      ['A. 甲', '一、乙'].map((line) => line.replace('一、', '一、 ')),
    )
    expect(lines('<ol><li>（一）甲</li></ol><ol style="list-style:none"><li>乙</li></ol><ul><li>丙</li></ul>')).toEqual(
      ['（一）甲', '乙', '丙'],
    )
  })
})

describe('tables', () => {
  it('expand row and column spans', () => {
    const { text, tables, anchors } = read(
      '<table><caption>附表</caption><tr><th rowspan=2>指标<th colspan=2>目标<tr><td>2023年<td>2025年<tr><td>林<br>地<td>3<td>4</table>',
    )
    const rows = tables[0]!.rows.map((row) => row.map((cell) => cell?.text))
    expect(text.startsWith('附表\n')).toBe(true)
    expect(rows).toEqual([
      ['指标', '目标', '目标'],
      ['指标', '2023年', '2025年'],
      ['林\n地', '3', '4'],
    ])
    expect(tables[0]!.rows[1]![0]).toBe(tables[0]!.rows[0]![0])
    for (const row of tables[0]!.rows) for (const cell of row) expect(text.slice(...cell!.span)).toBe(cell!.text)
    expect(anchors.at(-1)).toMatchObject({ table: 1, row: 3, col: 3 })
  })

  it('that lay out the page are text', () => {
    const { text, tables } = read(
      `<table><tr><td>栏目</td><td><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr><tr><td>左</td><td>右</td></tr></table>`,
    )
    expect(tables).toHaveLength(1)
    expect(text).toBe('栏目\n甲\t1\n乙\t2\n左\n右\n')
  })

  it('hold immense spans in bounds', () => {
    const cells = '<td colspan=1000 rowspan=60000>x'.repeat(200)
    const { tables } = read(`<table>${`<tr>${cells}`.repeat(50)}</table>`)
    const places = tables[0]!.rows.reduce((sum, row) => sum + row.length, 0)
    expect(places).toBeLessThan(2_000_000)
  })
})

describe('the page around the document', () => {
  const page = (before: string, after: string) =>
    `<body><div class=top><a href=/>首页</a> <a href=/z>政务公开</a></div>${before}<div class=wrap><div id=zoom>${article}</div></div>${after}</body>`

  it('is left out and counted', () => {
    const { text, diagnostics } = read(
      page(
        '<div>您所在的位置：<a>首页</a>&gt;公开</div>',
        '<div class=footer>主办单位：某办公室 ICP备1号 网站标识码：1</div>',
      ),
    )
    expect(text.split('\n')[0]).toBe(`1．${prose}`)
    expect(text).not.toMatch(/首页|ICP备/)
    expect(diagnostics[0]).toMatchObject({ code: 'TT-P-012', severity: 'hint' })
  })

  it('keeps title and metadata, each label with its value', () => {
    const text = read(
      page(
        '<table><tr><td>索 引 号：</td><td>A1-2</td><td>发布机构：</td><td>某局</td></tr><tr><td>成文日期：</td><td>2023-01-05</td><td>有效性</td><td>有效</td></tr></table><h1>乡村道路提升方案</h1>',
        '',
      ),
    ).text
    expect(text.split('\n').slice(0, 5)).toEqual([
      '索 引 号： A1-2',
      '发布机构： 某局',
      '成文日期： 2023-01-05',
      '有效性 有效',
      '乡村道路提升方案',
    ])
  })

  it('keeps an annex after the main text', () => {
    const annex = `<div class=annex><p>附件</p><table><tr><td>任务</td><td>单位</td></tr><tr><td>修路</td><td>某局</td></tr></table></div>`
    const { text, tables } = read(page('', annex))
    expect(text).toContain('附件\n任务\t单位\n修路\t某局')
    expect(tables).toHaveLength(1)
  })

  it('keeps the link to an annex', () => {
    expect(read(page('', '<p><a href=a.docx>附件1：任务分工表</a></p>')).text).toMatch(/附件1：任务分工表\n$/)
  })

  it('keeps sentences whole that stand between blocks without a tag of their own', () => {
    const { text } = read(
      `<body><div>${article}</div>到二〇二五年<b>修路</b>四十条。<div><p>${prose}</p>${prose.repeat(9)}</div></body>`,
    )
    expect(text).toContain('\n到二〇二五年修路四十条。\n')
  })

  it('drops lists of links and sidebars, not prose in a tag of the wrong name', () => {
    const links = '<ul><li><a href=/1>另一份方案的标题</a></li><li><a href=/2>再一份方案的标题</a></li></ul>'
    const { text } = read(
      page('', `<div>${links}</div><aside>热门搜索：公交</aside><footer>${prose.repeat(15)}</footer>`),
    )
    expect(text).not.toMatch(/另一份|热门/)
    expect(text.endsWith(`${prose.repeat(15)}\n`)).toBe(true)
  })

  it('drops tools of the page inside the document, but no sentence that mentions them', () => {
    expect(lines('<p>【字体：大 中 小】</p><p>打印</p><p>打印产业集群产值达到30亿元。</p><p>分享到：</p>')).toEqual([
      '打印产业集群产值达到30亿元。',
    ])
  })
})

describe('hostile pages', () => {
  it.each([
    ['div', '<div>'.repeat(150_000)],
    ['formatting', Array.from({ length: 30_000 }, (_, i) => `<b id=${i}><p>`).join('')],
    ['tables', '<table><tr><td>'.repeat(60_000)],
  ])('nested beyond measure (%s) are read as plain text', (_, html) => {
    const { text, diagnostics } = read(`${html}正文在此`)
    expect(text).toBe('正文在此\n')
    expect(diagnostics[0]!.code).toBe('TT-P-014')
  })

  it('without text are refused', () => {
    expect(() => read('<html><body><img src=a.png></body></html>')).toThrow(RefusedDocument)
  })
})
