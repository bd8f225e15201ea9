/** What lists with nothing in them say: to whoever may make the first one, and to whoever may not. */
export const empty = {
  schemes: {
    make: 'A scheme says how people are judged and what they are paid. Begin with a template of the library, or with another department’s scheme.',
    wait: 'HR writes schemes; you see them here as soon as there are some.',
  },
  versions: { wait: 'A version comes of every scheme that is published.' },
  metrics: {
    make: 'Metrics are what the company measures, such as sales or days of absence. Schemes share them.',
    wait: 'HR names what the company measures.',
  },
  departments: {
    make: 'Make the company first, then its departments below it. Importing employees can make them too.',
    wait: 'HR makes the departments.',
  },
  posts: {
    make: 'A post is what somebody does, such as sales representative. Schemes pay by post.',
    wait: 'HR makes the posts.',
  },
  employees: {
    make: 'Import your personnel list from a spreadsheet, or add people one by one.',
    wait: 'HR imports the personnel list.',
  },
  periods: {
    make: 'A period is a month, quarter, half-year or year that is paid for. Open the first one.',
    wait: 'HR opens periods.',
  },
  facts: {
    make: 'Import what people have achieved in a period, or fill it in person by person.',
    wait: 'HR and managers fill in what people have achieved.',
  },
  users: { make: 'Whoever is to sign in needs an account.', wait: 'Administrators make accounts.' },
  audit: { wait: 'Whatever is done is written down here.' },
  runs: {
    make: 'A run is opened on the page of its period, under Schemes and runs.',
    wait: 'HR opens runs on the page of their period.',
  },
  statements: { wait: 'A statement comes of every run that is locked.' },
}
