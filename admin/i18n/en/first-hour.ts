export const firstHour = {
  title: 'The way to your first published scheme',
  progress: '%{done} of %{all} done',
  put_away: 'Put away',
  state: { done: 'Done', next: 'Next', later: 'Later' },
  step: {
    personnel: {
      title: 'An account for personnel',
      help: 'Personnel keeps people and writes schemes; administrators see no pay. Choose the role “HR”. You get a link to pass on: it is good once and lets them choose their own password.',
      go: 'Make the account',
    },
    approver: {
      title: 'An account for a second person, who approves',
      help: 'Nobody approves what they have written. Choose the role “Approver” for somebody else, and give them their link.',
      go: 'Make the account',
    },
    people: {
      title: 'People, with their departments and posts',
      help: 'Drop your list of employees (XLSX or CSV). Departments and posts that are not there yet are made along with it; nothing is kept before the last step.',
      go: 'Import people',
    },
    template: {
      title: 'A template to begin with',
      help: 'Ten schemes are ready, each with what it measures, what it pays and a worked example.',
      go: 'Choose a template',
    },
    blanks: {
      title: 'Fill in what the template leaves open',
      help: '“%{scheme}” still has parameters to fill in, or problems. The editor lists them, each with a jump to its field.',
      go: 'Open the editor',
    },
    period: {
      title: 'A period',
      help: 'Figures belong to a period: a month, a quarter or a year, as the scheme is evaluated.',
      go: 'Make a period',
    },
    facts: {
      title: 'Figures of a period',
      help: 'What people have achieved in a period, as a spreadsheet. Only with figures can anybody see what the scheme pays.',
      go: 'Import figures',
    },
    preview: {
      title: 'Preview: what it pays everybody',
      help: 'Publication asks for a preview of “%{scheme}” on all of its people.',
      go: 'To the preview',
    },
    submit: {
      title: 'Hand it in',
      help: 'What is handed in waits for somebody else to approve it.',
      go: 'Hand it in',
    },
    approve: {
      title: 'A second person approves it',
      help: '“%{scheme}” waits for an approver: they find it on their start page. Whoever wrote it cannot approve it. If nobody can, ask your administrator for an account with the role “Approver”.',
      go: 'See where it stands',
    },
    publish: {
      title: 'Publish it',
      help: '“%{scheme}” is approved. Say for how many days it is shown to everybody, and from which day it holds.',
      go: 'Publish it',
    },
  },
  glossary: { open: 'Glossary', title: 'Words of the field', search: 'Search', none: 'No such word.' },
}
