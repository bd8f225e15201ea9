/** What is said of accounts. */
export const accounts = {
  everywhere: 'the whole company',
  employee: 'The personnel file of this person, so that they see their own statements.',
  language: 'The browser’s if left empty.',
  grants: {
    about: 'What this person may do, and in which departments.',
    add: 'Add a role',
  },
  link: {
    after: 'After saving you get a link by which this person sets a password.',
    make: 'New sign-in link',
    make_about:
      '%{name} sets a password by it. Links given before work no more; the present password holds until then.',
    title: 'Sign-in link for %{name}',
    about: 'Give this link to %{name}, who sets a password by it. It works once, until %{until}.',
    once: 'It is shown only here and now. If it gets lost, make a new one at the account.',
    url: 'Link',
    copy: 'Copy link',
    copied: 'Copied',
  },
}
