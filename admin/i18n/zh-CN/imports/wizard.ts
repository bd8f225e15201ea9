import type { wizard as english } from '../../en/imports/wizard.ts'

/** 各个导入向导共用的文字。 */
export const wizard: typeof english = {
  open: '导入',
  back: '上一步',
  next: '下一步',
  start_over: '重新开始',
  start_over_ask: '在这里选过的内容都会清除。目前还没有导入任何内容。',
  start_over_stay: '继续导入',
  checking: '正在检查……',
  sending: '正在上传文件：%{percent}%',
  reading: '正在读取和检查文件……',
  cancel: '取消',
  cancelled: '已取消，没有改动任何内容。',
  again: '重新检查',
  place: '第 %{line} 行第 %{column} 列',
  problems: '问题',
  no_problems: '没有发现问题。',
  errors: '%{smart_count} 个错误',
  warnings: '%{smart_count} 个警告',
  notices: '%{smart_count} 条提示',
  not_all: '显示前 %{shown} 条，共 %{all} 条。',
  severity: { error: '错误', warning: '警告', notice: '提示' },
}
