import type { firstHour as english } from '../en/first-hour.ts'

export const firstHour: typeof english = {
  title: '发布第一个方案，一步一步来',
  progress: '已完成 %{done}/%{all}',
  put_away: '收起，不再显示',
  state: { done: '已完成', next: '下一步', later: '以后' },
  step: {
    personnel: {
      title: '给人事建账户',
      help: '人事管理员工、编写方案；系统管理员看不到薪酬。角色选“人事”。建好后会给出一个链接，请转交本人：只能用一次，由本人设置密码。',
      go: '建账户',
    },
    approver: {
      title: '给审批人建账户',
      help: '自己写的方案不能自己批准。另选一个人，角色选“审批人”，把链接转交给他。',
      go: '建账户',
    },
    people: {
      title: '员工，连同部门和岗位',
      help: '拖入现有的花名册（XLSX 或 CSV）。还没有的部门和岗位会一起建好；最后一步之前什么都不会写入。',
      go: '导入员工',
    },
    template: {
      title: '选一个模板',
      help: '有十个现成的方案，每个都写明考核什么、发什么，并有算好的例子。',
      go: '选模板',
    },
    blanks: {
      title: '把模板留的空填上',
      help: '“%{scheme}”还有空没填或有问题。编辑器里逐条列出，点一下就到那个地方。',
      go: '打开编辑器',
    },
    period: {
      title: '建一个周期',
      help: '考核数据属于某个周期：按方案是月、季度还是年。',
      go: '建周期',
    },
    facts: {
      title: '一个周期的考核数据',
      help: '大家在这个周期做得怎样，用表格导入。有了数据，才看得到方案会给每个人发多少。',
      go: '导入数据',
    },
    preview: {
      title: '试算：每个人能拿多少',
      help: '发布之前，要用全体人员试算一遍“%{scheme}”。',
      go: '去试算',
    },
    submit: { title: '提交', help: '提交之后，等另一个人批准。', go: '去提交' },
    approve: {
      title: '由另一个人批准',
      help: '“%{scheme}”正在等批准：审批人在自己的首页就能看到。起草人不能自己批准；如果没有审批人，请系统管理员建一个角色为“审批人”的账户。',
      go: '看进度',
    },
    publish: {
      title: '发布',
      help: '“%{scheme}”已经批准。定好公示几天、从哪一天起生效。',
      go: '去发布',
    },
  },
  glossary: { open: '术语', title: '术语表', search: '查找', none: '没有这个词。' },
}
