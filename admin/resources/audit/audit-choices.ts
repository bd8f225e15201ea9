function choices<const Word extends string>(kind: string, words: readonly Word[]) {
  return words.map((id) => ({ id, name: `${kind}.${id}` }))
}

/** What the server writes down, as its uses name it. */
export const auditActions = [
  ...['sign-in', 'sign-out', 'sign-out-everywhere', 'set-up-server', 'set-password', 'change-password'],
  ...['create-user', 'change-user', 'invite-user', 'raise-own-roles', 'tie-account', 'read-pay'],
  ...['create-department', 'change-department', 'remove-department', 'create-post', 'change-post', 'remove-post'],
  ...['create-employee', 'change-employee', 'remove-employee', 'import-employees', 'import-facts'],
  ...['create-metric', 'change-metric', 'remove-metric', 'create-period', 'change-period', 'remove-period'],
  ...['create-facts', 'change-facts', 'remove-facts', 'create-rating', 'change-rating', 'remove-rating'],
  ...['create-scheme', 'save-draft', 'import-scheme', 'remove-scheme', 'record-preview', 'submit-scheme'],
  ...['withdraw-scheme', 'approve-scheme', 'return-scheme', 'publish-scheme', 'roll-back-scheme', 'retire-version'],
  ...[
    'open-run',
    'begin-evaluation',
    'evaluate-run',
    'review-run',
    'reopen-run',
    'lock-run',
    'empty-run',
    'remove-run',
  ],
  ...['settle-corrections', 'export-results', 'export-pay', 'restore-store', 'repair-store'],
] as const

const resources = [
  ...['schemes', 'versions', 'metrics', 'departments', 'posts', 'employees', 'periods', 'facts', 'ratings'],
  ...['runs', 'results', 'statements', 'adjustments', 'previews', 'users'],
] as const

export const actionChoices = choices('audit.action', auditActions)
export const resourceChoices = choices('audit.resource', resources)
export const outcomeChoices = choices('console.audit_outcome', ['done', 'refused'])
