// Makes the sample documents in samples/ from the texts in samples/source/, each in the form in which such plans
// really arrive: Word with automatic numbers and a table, a saved web page, a GB18030 text, a one-line PDF extract.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { writeDocx } from './samples/write-docx.ts'
import { writeFigures } from './samples/write-figures.ts'
import { writeHtml } from './samples/write-html.ts'

const source = (name: string) => readFileSync(`samples/source/${name}`, 'utf8')

writeFileSync('samples/lishui.docx', await writeDocx(source('lishui.txt'), source('lishui-indicators.tsv')))
const figures = await writeFigures('丽水市指标数据（演示）', source('lishui-figures.tsv'))
writeFileSync('samples/lishui-figures.xlsx', figures)
writeFileSync('samples/fenghua.html', writeHtml(source('fenghua.txt')))
writeFileSync('samples/fenghua-2024.docx', await writeDocx(source('fenghua-2024.txt')))
writeFileSync('samples/liandu.docx', await writeDocx(source('liandu.txt')))
writeFileSync(
  'samples/longgang.txt',
  execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], { input: source('longgang.txt') }),
)
copyFileSync('samples/source/taizhou.txt', 'samples/taizhou.txt')
