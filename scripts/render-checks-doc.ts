import { CHECK_RULES, type CheckRule, type RuleExample } from '@tongtu/plan'

const SEVERITIES: Readonly<Record<CheckRule['severity'], string>> = { error: '必改', warning: '建议', hint: '提示' }

const renderExample = (label: string, { text, parent }: RuleExample): string => {
  const superior = parent === undefined ? '' : `上级方案：\n\n\`\`\`text\n${parent}\n\`\`\`\n\n本方案：\n\n`
  return `**${label}**\n\n${superior}\`\`\`text\n${text}\n\`\`\`\n`
}

const renderRule = ({ code, severity, title, explanation, good, bad }: CheckRule): string =>
  [
    `## ${code} ${title}（${SEVERITIES[severity]}）`,
    explanation,
    renderExample('会报', bad),
    renderExample('不报', good),
  ].join('\n\n')

const HEAD = `# 方案体检规则

本页由 \`node scripts/write-checks-doc.ts\` 按规则自带的说明生成，请勿手改。
每条规则一个文件，见 \`packages/plan/src/check/rules/\`。“必改”只用于算术和结构；“建议”和“提示”由使用者取舍。
两例都由测试真正解析并检查过。`

/** The page on the linter's rules, in the order of the rule table. */
export const renderChecksDoc = (): string => {
  const table = CHECK_RULES.map(({ code, severity, title }) => `| ${code} | ${SEVERITIES[severity]} | ${title} |`)
  return `${[HEAD, ['| 代码 | 级别 | 规则 |', '| --- | --- | --- |', ...table].join('\n'), ...CHECK_RULES.map(renderRule)].join('\n\n')}`
}
