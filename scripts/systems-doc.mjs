const MARKS = { killed: '停用即被发现', survived: '停用未被发现', 'not called': '没有用到' }

/**
 * docs/systems.md: every system with its state, what proves it, and its picture.
 * @param book e2e/systems/systems.yaml; @param verdicts verdict of each use case that was switched off
 */
export function systemsDoc({ stages, groups, systems }, verdicts) {
  const rows = (group) =>
    systems
      .filter((system) => system.group === group)
      .map(
        (system) =>
          `| ${[`${system.kind}${system.no}`, system.name, ...cells(system, stages, verdicts)].join(' | ')} |`,
      )
  const sections = Object.entries(groups).flatMap(([group, name]) => [
    ...[`## ${name}`, '', '| 编号 | 系统 | 状态 | 证明 | 图 |', '|---|---|---|---|---|'],
    ...[...rows(group), ''],
  ])
  const done = systems.filter(
    ({ useCases = [] }) => useCases.length > 0 && useCases.every((one) => verdicts.get(one) === 'killed'),
  )
  return `# 方案要求建立的 ${systems.length} 个系统

五个方案写到的系统、机制、清单和平台，逐个列出做到哪一步。C 为核心，E 为测算，W 为流程，T 只作为任务跟踪。
“已证明”的系统各有一个浏览器测试（\`e2e/systems/编号.spec.ts\`），并逐个停用它的用例：测试必须发现。现在 ${done.length} 个已证明。

本页由 \`npm run prove\` 写成，不手改；名单在 \`e2e/systems/systems.yaml\`。

${sections.join('\n')}`
}

function cells({ no, useCases = [], stage }, stages, verdicts) {
  if (useCases.length === 0) return [stages[stage], '', '']
  const proofs = useCases.map((one) => `\`${one}\` ${MARKS[verdicts.get(one)] ?? '没有运行'}`)
  const done = useCases.every((one) => verdicts.get(one) === 'killed')
  return [done ? '已证明' : '待证明', proofs.join('<br>'), `![${no}](pictures/systems/${no}.png)`]
}
