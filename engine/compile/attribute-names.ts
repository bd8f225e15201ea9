import { decimal } from '../kernel/decimal.ts'
import type { RawScheme } from '../model/raw/scheme.ts'
import type { Declaration } from './name-table.ts'

/** What is known of every person and of the period. */
export function attributeNames(raw: RawScheme): readonly Declaration[] {
  const base = { known: 'participants', path: '' } as const
  return [
    { ...base, id: 'person.id', names: ['工号', 'employee id'], type: 'text' },
    { ...base, id: 'person.post', names: ['岗位', 'post'], type: 'text', ...levels(raw.posts) },
    { ...base, id: 'person.department', names: ['部门', 'department'], type: 'text', ...levels(raw.departments) },
    { ...base, id: 'person.team', names: ['团队', 'team'], type: 'text' },
    { ...base, id: 'person.hired', names: ['入职日期', 'hired'], type: 'date' },
    { ...base, id: 'person.left', names: ['离职日期', 'left'], type: 'date' },
    { ...base, id: 'period.start', names: ['周期开始', 'period start'], type: 'date' },
    { ...base, id: 'period.end', names: ['周期结束', 'period end'], type: 'date' },
    { ...base, id: 'period.days', names: ['周期天数', 'period days'], type: 'number', unit: 'days', min: decimal(28) },
  ]
}

function levels(named: RawScheme['posts']): { levels: string[] } | Record<string, never> {
  return named === undefined ? {} : { levels: named.map((each) => each.id) }
}
