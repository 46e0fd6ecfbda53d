/** What was done, in words. An action without a name here would be shown as its code: a test finds it. */
export const actionNames: Readonly<Record<string, string>> = {
  sign_in: '登录',
  sign_in_failed: '登录失败',
  sign_out: '退出登录',
  account_locked: '账号锁定',
  device_locked: '本机登录锁定',
  user_added: '新增用户',
  password_reset: '重置密码',
  password_changed: '修改密码',
  password_change_failed: '修改密码失败',
  draft_created: '上传文件',
  draft_deleted: '删除草稿',
  plan_confirmed: '确认方案',
  plan_reimported: '导入新版方案',
  plan_exported: '导出方案',
  duties_changed: '调整责任单位',
  check_answered: '处理疑点',
  check_reopened: '重新打开疑点',
  unit_added: '新增单位',
  unit_changed: '修改单位',
  backup_made: '立即备份',
  backup_exported: '导出备份',
  installation_restored: '恢复备份',
  work_days_changed: '修改工作日历',
  audit_exported: '导出操作留痕',
  audit_verified: '校验操作留痕',
}

export const actionName = (action: string): string => actionNames[action] ?? action

/** What an action was done to: the noun before the colon of a subject. */
export const subjectNouns: Readonly<Record<string, string>> = {
  plan: '方案',
  measure: '举措',
  draft: '草稿',
  unit: '单位',
  user: '用户',
  backup: '备份',
  calendar: '工作日历',
  audit: '操作留痕',
}
