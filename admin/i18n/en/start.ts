/** The start page. */
export const start = {
  hello: 'Hello, %{name}',
  waiting: 'What waits for you',
  nothing: 'Nothing waits for you.',
  to_approve: '%{smart_count} scheme to decide about |||| %{smart_count} schemes to decide about',
  to_review: '%{smart_count} run to review |||| %{smart_count} runs to review',
  to_lock: '%{smart_count} reviewed run to lock |||| %{smart_count} reviewed runs to lock',
  returned: '%{smart_count} draft came back to be changed |||| %{smart_count} drafts came back to be changed',
  drafts: '%{smart_count} draft in the works |||| %{smart_count} drafts in the works',
  approved: '%{smart_count} approved scheme to publish |||| %{smart_count} approved schemes to publish',
  without_password: '%{smart_count} account without a password |||| %{smart_count} accounts without a password',
  open_periods:
    '%{smart_count} period is open for figures and ratings |||| %{smart_count} periods are open for figures and ratings',
  company: 'The company',
  figures: {
    employees: 'person |||| people',
    departments: 'department |||| departments',
    schemes: 'scheme |||| schemes',
    periods: 'open period |||| open periods',
    accounts: 'account |||| accounts',
  },
  own_statement: 'Your newest pay statement',
  how_it_came: 'How it came about',
  all: 'All entries',
}
