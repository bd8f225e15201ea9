/** The five departments of the sample company, those above before those below. */
export const demoDepartments = [
  { id: 'administration', name: '总部' },
  { id: 'business', name: '业务部', parent: 'administration' },
  { id: 'sales', name: '销售部', parent: 'business' },
  { id: 'operations', name: '运营部', parent: 'administration' },
  { id: 'production', name: '生产部', parent: 'administration' },
] as const

export type DemoDepartment = (typeof demoDepartments)[number]['id']
