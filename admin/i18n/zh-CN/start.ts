import type { start as english } from '../en/start.ts'

/** 首页。 */
export const start: typeof english = {
  hello: '您好，%{name}',
  waiting: '等您处理',
  nothing: '没有等您处理的事。',
  to_approve: '%{smart_count} 个方案待审批',
  to_review: '%{smart_count} 次核算待复核',
  to_lock: '%{smart_count} 次核算已复核，待锁定',
  returned: '%{smart_count} 个草稿被退回，待修改',
  drafts: '%{smart_count} 个草稿在编制',
  approved: '%{smart_count} 个已批准的方案待发布',
  without_password: '%{smart_count} 个账户还没有设置密码',
  open_periods: '%{smart_count} 个周期开放中，可填数据和评分',
  company: '公司概况',
  figures: {
    employees: '在职员工',
    departments: '部门',
    schemes: '方案',
    periods: '开放的周期',
    accounts: '可登录的账户',
  },
  own_statement: '最近的工资单',
  how_it_came: '怎么算出来的',
  all: '全部记录',
}
