import type { spreadsheet as english } from '../../en/editor/spreadsheet.ts'

export const spreadsheet: typeof english = {
  tools: '“%{label}”的行',
  tool: {
    'add-row': '在下方添加一行',
    'insert-row': '在上方插入行（Ctrl+Shift++）',
    'remove-rows': '删除所选行（Ctrl+-）',
    'move-up': '上移所选行（Alt+↑）',
    'move-down': '下移所选行（Alt+↓）',
  },
  empty: '还没有行。可以添加、直接输入，或从 Excel 粘贴。',
  refused: '没有写入：%{smart_count} 个单元格不合要求。第 %{row} 行“%{column}”：%{problem}',
  problem: {
    number: '这不是数。',
    digits: '数最多 15 位有效数字。',
    whole: '这里只能填整数。',
    min: '不小于 %{min}。',
    max: '不大于 %{max}。',
    choice: '不在可选范围内，或对应多个选项。',
    longest: '最多 %{longest} 个字符。',
    'one-line': '这里只能写一行。',
    'read-only': '此列由其他列得出，不能填写。',
    required: '这里必须填写。',
    'no-column': '表格没有这一列。',
    'no-row': '表格不能有这么多行。',
  },
}
