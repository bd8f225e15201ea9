import type { empty as english } from '../en/empty.ts'

/** 空列表的说明：对可以新建的人，和对不可以的人。 */
export const empty: typeof english = {
  schemes: {
    make: '方案写明怎样考核、怎样发薪。可以从方案库的模板开始，或导入其他部门的方案。',
    wait: '方案由人事编制，编好后显示在这里。',
  },
  versions: { wait: '方案每发布一次，就有一个版本。' },
  metrics: { make: '数据项是公司要统计的数，如销售额、缺勤天数，各方案共用。', wait: '数据项由人事建立。' },
  departments: { make: '先建公司，再建下属部门。导入员工时也可以一并建立。', wait: '部门由人事建立。' },
  posts: { make: '岗位是做什么工作，如业务员。方案按岗位发薪。', wait: '岗位由人事建立。' },
  employees: { make: '可以用表格导入花名册，也可以逐个添加。', wait: '花名册由人事导入。' },
  periods: { make: '周期是发薪的月、季、半年或年。请打开第一个周期。', wait: '周期由人事打开。' },
  facts: { make: '可以用表格导入一个周期的业绩，也可以逐人填报。', wait: '业绩由人事和部门经理填报。' },
  users: { make: '每个要登录的人都需要账户。', wait: '账户由管理员建立。' },
  audit: { wait: '所做的每件事都记在这里。' },
  runs: { make: '核算在周期页面打开：进入周期，选择方案。', wait: '核算由人事在周期页面打开。' },
  statements: { wait: '核算锁定后，就有工资单。' },
}
