import { validatorsWith } from 'virtual:validators'
import { formIssues } from '../checks/form-issues.ts'
import { partOfValidators } from '../checks/validators.ts'
import { figureLines } from './figure-lines.ts'
import { giveWayer } from './give-way.ts'
import type { FromWorker, ToWorker } from './live-messages.ts'
import { liveSession } from './live-session.ts'

const { scheme } = validatorsWith(partOfValidators)
const receive = liveSession({
  post: (message: FromWorker) => postMessage(message),
  linesOf: figureLines,
  formIssues: (document) => formIssues(document, scheme, 'scheme.schema.json'),
  giveWay: giveWayer(),
  nowMs: () => performance.now(),
})

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  receive(event.data).catch(() => {
    const broken: FromWorker = { kind: 'broken' }
    postMessage(broken)
  })
})
