import {
  type Compiled,
  compileScheme,
  evaluateEach,
  type Issue,
  type PersonOutcome,
  type RawFacts,
  type RawPerson,
  type RowHits,
  type Scheme,
  unfilledBlanks,
} from '../../engine/index.ts'
import { readPeople } from '../evaluation/read-people.ts'
import type { Task } from '../threads/threads.ts'
import { narrowGroup, narrowPerson } from '../uses/figures/gather-taken.ts'
import { asksForAll, figuresWanted } from '../uses/figures/gather-wanted.ts'
import type { ContentToEvaluate, PreviewAnswer, PreviewStart } from './preview-task-types.ts'
import type { PreviewSummary } from './preview-summary.ts'
import { PreviewTally } from './preview-tally.ts'

/** Evaluates a content and what it is held against for the same people, and adds both up. */
export const previewTask: Task<'preview'> = async function* (start, texts): AsyncGenerator<PreviewAnswer> {
  const content = compiled(start.content)
  const against = start.against && compiled(start.against)
  if (content.errors.length > 0) return yield { kind: 'issues', of: 'content', issues: content.errors }
  const people = await readPeople(texts)
  // What does not fit this content is said before what does not fit the other one.
  const unfit = evaluateEach(content.scheme, factsFor(content.scheme, start, []), () => undefined)
  if (unfit.totals === undefined) return yield { kind: 'issues', of: 'content', issues: unfit.issues }
  const all = people.length * (against === undefined ? 1 : 2)
  yield { kind: 'progress', done: 0, all }
  const { document } = start.content
  const tally = new PreviewTally({
    people,
    to: start.to,
    document,
    against: start.against?.document,
    budget: start.budget,
  })
  const before =
    against &&
    evaluateEach(against.scheme, factsFor(against.scheme, start, people), (outcome, index) =>
      tally.putBefore(outcome, index),
    )
  if (before !== undefined && before.totals === undefined) {
    return yield { kind: 'issues', of: 'against', issues: before.issues }
  }
  if (before !== undefined) yield { kind: 'progress', done: people.length, all }
  const rowHits: RowHits = new Map()
  const putAfter = (outcome: PersonOutcome, index: number) => tally.putAfter(outcome, index)
  const after = evaluateEach(content.scheme, factsFor(content.scheme, start, people), putAfter, { rowHits })
  if (after.totals === undefined) return yield { kind: 'issues', of: 'content', issues: after.issues }
  const summary = tally.summary({ before: before?.totals, after: after.totals, rowHits })
  yield { kind: 'progress', done: all, all }
  yield { kind: 'summary', summary: { ...summary, blanks: content.blanks } }
}

interface ContentCompiled {
  readonly scheme: Scheme
  readonly blanks: PreviewSummary['blanks']
  /** What is wrong besides blanks. */
  readonly errors: readonly Issue[]
}

/** Blanks that are not filled in do not keep anybody from looking: suggested values stand in for them. */
function compiled({ document, parameters }: ContentToEvaluate): ContentCompiled {
  const { parts, issues }: Compiled = compileScheme(document, { parameters, suggested: true })
  const errors = issues.filter(({ severity, code }) => severity === 'error' && code !== 'parameter-unfilled')
  return { scheme: parts, blanks: unfilledBlanks(document, parameters), errors }
}

/** Each content is given what it asks for of what was gathered for both, since it refuses what it does not know. */
function factsFor(scheme: Scheme, start: PreviewStart, people: readonly RawPerson[]): RawFacts {
  const { content, against, period, groups } = start
  const wanted = figuresWanted([scheme.raw])
  const facts = { format: 1, period, groups: groups.map((group) => narrowGroup(group, wanted)) } as const
  const gathered = figuresWanted([content.document, ...(against ? [against.document] : [])])
  if (asksForAll(wanted, gathered)) return { ...facts, people: [...people] }
  return { ...facts, people: people.map((person) => narrowPerson(person, wanted)) }
}
