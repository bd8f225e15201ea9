/** The page on which a draft becomes a version in force. */
export const page = {
  title: 'Publish “%{name}”',
  go: 'Publishing',
  loading: 'Reading…',
  versions: 'Versions',
  open_draft: 'Open the draft',
  steps: 'How far it is',
  step: { write: 'Draft', submit: 'Submitted', approve: 'Approved', publish: 'Published', in_force: 'In force' },
  from_day: 'from %{day}',
  returned_by: 'returned · %{who}',
  moved_on: 'Somebody else has changed the scheme meanwhile, so nothing was done. You see now how it stands.',
}

export const gate = {
  title: 'What publication asks for',
  open: 'All of it is there',
  missing: '%{smart_count} thing is missing |||| %{smart_count} things are missing',
  checking: 'Checking everything: cliffs, falling pay, and the cases by both evaluators…',
  met: 'Met',
  not_met: 'Not met',
  warning: 'Warning',
  warnings:
    '%{smart_count} warning, which does not stop publication |||| %{smart_count} warnings, which do not stop publication',
  condition: {
    checks: 'Checks',
    parameters: 'Parameters',
    cases: 'Cases',
    known: 'Departments, posts and metrics',
    preview: 'Preview',
    approval: 'Approval',
  },
  is_met: {
    checks: 'no errors',
    parameters: 'all filled in',
    cases: '%{smart_count} case, as expected |||| all %{smart_count} cases as expected',
    known: 'none of them has ended',
    preview: 'made of exactly this content, for everybody',
    approval: 'by somebody who did not write it',
  },
}

export const effect = {
  again: 'Preview again',
  none: 'Nobody has previewed this scheme yet. Publication asks for a preview for everybody.',
  changed_since:
    'The scheme has changed since it was previewed. Preview it again: publication asks for a preview of exactly this content.',
  of: 'Figures of %{period}, previewed %{at}.',
  against: 'Against version %{number}.',
  against_nothing: 'No version was in force then to hold it against.',
  part: 'Not everybody was previewed, so publication is not satisfied by it.',
  part_only: 'With a choice of people it only informs: publication asks for a preview for everybody.',
  budget: 'Budget (optional)',
  no_periods: 'There is no period yet whose figures could be used.',
  start: 'Preview',
  close: 'Close',
}

export const next = {
  title: {
    draft: 'Next: submit',
    returned: 'Returned: mend and submit again',
    submitted: 'Next: approve',
    approved: 'Next: publish',
    published: 'Published',
  },
  waits: {
    author: 'Waits for its authors to submit it.',
    approver: 'Waits for an approver who did not write it.',
    other_approver: 'You wrote on it or submitted it, so somebody else has to approve it.',
    publisher: 'Approved. Waits for HR to set the days and publish it.',
  },
  submit: 'Submit for approval',
  submit_about: 'Somebody who did not write it will look at exactly this content. Any change makes it a draft again.',
  submit_despite:
    'You can submit it, but %{smart_count} thing still stands in the way of publication. |||| You can submit it, but %{smart_count} things still stand in the way of publication.',
  submitted: 'Submitted for approval.',
  withdraw: 'Take back',
  withdrawn: 'Taken back: it is a draft again.',
  decide_about: 'You decide about exactly the content that is shown here.',
  comment: 'Comment',
  comment_about: 'Its authors read it. Needed to return it.',
  comment_lacks: 'Say what is to be mended.',
  approve: 'Approve',
  approved: 'Approved.',
  return: 'Return',
  returned: 'Returned to its authors.',
  publish_about: 'Everybody can read it during the days of publicity; then it holds.',
  publicised_from: 'Publicised from',
  publicised_days: 'Days of publicity',
  days_wrong: 'A whole number from 0 to 366',
  not_publicised: 'Not publicised',
  until: '%{from} to %{last}, both included',
  working_days: '; %{smart_count} working day |||| ; %{smart_count} working days',
  in_force_from: 'In force from',
  earliest: '%{day} at the earliest',
  gate_shut:
    '%{smart_count} thing is missing, as listed at the left. |||| %{smart_count} things are missing, as listed at the left.',
  publish: 'Publish as version %{number}',
  published: 'Published.',
  is_version: 'This content is version %{number}. Whatever is changed in the draft begins a new one.',
  was_publicised:
    'Publicised %{from} to %{last} (%{smart_count} day) |||| Publicised %{from} to %{last} (%{smart_count} days)',
  holds_from: 'In force from %{day}',
  retired_from: 'Retired from %{day}',
  open_version: 'Open this version',
}

export const life = {
  title: 'What happened',
  more: '%{smart_count} more |||| %{smart_count} more',
  did: '%{who} %{what}',
  said: '“%{comment}”',
  version: 'version %{number}',
  server: 'The server',
  somebody: 'Somebody',
  step: {
    'create-scheme': 'made the scheme',
    'import-scheme': 'imported it',
    'submit-scheme': 'submitted it',
    'withdraw-scheme': 'took it back',
    'approve-scheme': 'approved it',
    'return-scheme': 'returned it',
    'publish-scheme': 'published it',
    'roll-back-scheme': 'went back to an old version',
    'retire-version': 'retired a version',
  },
}
