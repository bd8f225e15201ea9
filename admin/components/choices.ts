/** The choices of a field whose values are words of the API; their names are among the messages. */
function choicesOf<const Word extends string>(field: string, words: readonly Word[]) {
  return words.map((id) => ({ id, name: `console.${field}.${id}` }))
}

export const cycles = choicesOf('cycle', ['month', 'quarter', 'half-year', 'year'])
export const periodStates = choicesOf('period_state', ['open', 'closed'])
export const schemeStates = choicesOf('scheme_state', ['draft', 'submitted', 'approved'])
export const runStates = choicesOf('run_state', ['opened', 'evaluated', 'reviewed', 'locked'])
export const scopes = choicesOf('scope', ['person', 'team', 'department', 'company'])
export const groupKinds = choicesOf('scope', ['team', 'department', 'company'])
export const directions = choicesOf('better', ['higher', 'lower'])
export const units = choicesOf('unit', [
  'money',
  'percent',
  'count',
  'days',
  'score',
  'number',
  'grade',
  'yes-no',
  'date',
  'text',
  'records',
])
export const roles = choicesOf('role', ['admin', 'hr', 'editor', 'approver', 'manager', 'employee', 'auditor'])
