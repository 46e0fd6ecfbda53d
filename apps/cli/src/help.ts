import { type CommandEntry, commands } from './commands.ts'

/** The text of `tongtu --help`. */
export const help = (): string =>
  [
    '通途：从方案文件到落实结果',
    '',
    '用法：tongtu 命令 [参数]',
    '',
    ...commands.map(({ usage, purpose }) => `  ${usage}\n      ${purpose}`),
    '  --version\n      版本号',
    '  --help\n      本说明',
    '',
    '文件可以是 txt、md、html、docx、pdf、xlsx；parse、check 的文件名写“-”表示从标准输入读文字。',
    '退出码：0 完成，1 方案中有错误或留痕校验不符，2 没有办成。',
  ].join('\n')

/** The text of `tongtu COMMAND --help`. */
export const helpOf = ({ usage, purpose }: CommandEntry): string => `用法：tongtu ${usage}
${purpose}`
