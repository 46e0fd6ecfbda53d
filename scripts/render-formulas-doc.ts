import { FORMULA_FUNCTIONS, FORMULA_REFUSALS, FUNCTION_WORDS, type RefusalKind } from '@tongtu/indicator'

const cell = (text: string) => text.replaceAll('|', '\\|')

function functionTable(): string {
  const rows = Object.values(FORMULA_FUNCTIONS).map(({ name, title, usage, explanation, example }) => {
    const words = [...FUNCTION_WORDS[name].slice(1), name].join('、')
    return `| ${title} | \`${usage}\` | ${words} | ${cell(explanation)} | \`${example}\` |`
  })
  return ['| 函数 | 写法 | 也可写作 | 算什么 | 例子 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function refusalTable(): string {
  const rows = Object.entries(FORMULA_REFUSALS).map(([code, { title, remedy, example }]: [string, RefusalKind]) => {
    const shown = example?.trim() ? `\`${cell(example)}\`` : ''
    return `| ${code} | ${title} | ${cell(remedy)} | ${shown} |`
  })
  return ['| 代码 | 意思 | 怎么改 | 会这样报的例子 |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** docs/formulas.md with its two tables written anew. */
export const renderFormulasDoc = (text: string): string =>
  [['函数表', functionTable()] as const, ['报错表', refusalTable()] as const].reduce(
    (whole, [title, table]) =>
      whole.replace(
        new RegExp(`(<!-- ${title}：由程序生成 -->)[\\s\\S]*?(<!-- ${title}完 -->)`),
        (_, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`,
      ),
    text,
  )
