import type { Command } from './command.ts'

/** What the command line knows of a command before it is loaded. */
export interface CommandEntry {
  readonly name: string
  readonly usage: string
  readonly purpose: string
  /** Each command is loaded only when it is called: start-up time is part of the interface. */
  readonly load: () => Promise<Command>
}

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'parse',
    usage: 'parse 文件 [--json|--table]',
    purpose: '读一份方案，列出举措、目标、责任单位和指标',
    load: async () => (await import('./commands/parse.ts')).parse,
  },
  {
    name: 'check',
    usage: 'check 文件 [--parent 文件] [--json]',
    purpose: '检查一份方案，可与上级方案对照；有错误时退出码为 1',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'import',
    usage: 'import 文件 --jurisdiction 地区代码 [--draft|--superior|--other-place]',
    purpose:
      '把一份方案导入某个地区；--draft 只建草稿，到网页上核对；--superior 作上级方案，只供对照；写的是别处的，--other-place 才导入',
    load: async () => (await import('./commands/import.ts')).importPlan,
  },
  {
    name: 'export',
    usage: 'export 方案编号 --xlsx|--json [--jurisdiction 地区代码] [--output 文件] [--force]',
    purpose: '导出任务分解表（Excel）或整份方案（JSON）',
    load: async () => (await import('./commands/export.ts')).exportPlan,
  },
  {
    name: 'backup',
    usage: 'backup 文件.tar.gz [--force]',
    purpose: '把全部数据和上传的文件备份到一个文件',
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  {
    name: 'restore',
    usage: 'restore 文件.tar.gz',
    purpose: '把备份恢复到还没有数据的通途',
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  {
    name: 'audit',
    usage: 'audit verify [--jurisdiction 地区代码]',
    purpose: '校验各地区的操作留痕是否与封存时一致；不一致时退出码为 1',
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  {
    name: 'user',
    usage:
      'user 用户名 --name 姓名 --role office|liaison|leader|supervision|leading_group|statistics|system_admin|security_admin|audit_admin --place 地区代码 [--place-name 地区名称] [--unit 单位]，或 user 用户名 --reset|--disable|--enable，或 user 用户名 --leave|--role 角色|--unit 单位 [--place 地区代码]',
    purpose:
      '增加一个用户，显示为其生成的密码；--reset 给忘记密码或被锁定的用户换新密码，--disable 停用，--enable 恢复，--role、--unit 改角色、单位，--leave 收回在一个地区的角色；后几样都立即结束已登录的会话',
    load: async () => (await import('./commands/user.ts')).user,
  },
]
