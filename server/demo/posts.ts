/** The posts of the sample company, named as the schemes of the library name them. */
export const demoPosts = [
  { id: 'staff', name: '职员' },
  { id: 'middle-manager', name: '中层管理人员' },
  { id: 'sales-rep', name: '业务员' },
  { id: 'regional-manager', name: '区域经理' },
  { id: 'account-manager', name: '客户经理' },
  { id: 'sales-assistant', name: '销售内勤' },
  { id: 'branch-head', name: '业务所长' },
  { id: 'salesperson', name: '销售员' },
  { id: 'team-leader', name: '业务组长' },
  { id: 'team-member', name: '外贸业务员' },
  { id: 'customer-operations', name: '客户运营' },
  { id: 'data-operations', name: '数据运营' },
] as const

export type DemoPost = (typeof demoPosts)[number]['id']
