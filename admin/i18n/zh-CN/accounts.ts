import type { accounts as english } from '../en/accounts.ts'

/** 关于账户。 */
export const accounts: typeof english = {
  everywhere: '全公司',
  employee: '此人的员工档案，有了才能看到自己的工资单。',
  language: '不填则随浏览器。',
  grants: { about: '此人可以做什么，在哪些部门。', add: '添加角色' },
  link: {
    after: '保存后会得到一个链接，交给本人设置密码。',
    make: '新的登录链接',
    make_about: '%{name}用它设置密码。以前给的链接随即失效；在此之前，现在的密码仍可使用。',
    title: '%{name}的登录链接',
    about: '请把这个链接交给%{name}本人，用它设置密码。只能用一次，%{until}前有效。',
    once: '只在这里显示这一次。如果丢失，可在账户页重新生成。',
    url: '链接',
    copy: '复制链接',
    copied: '已复制',
  },
}
