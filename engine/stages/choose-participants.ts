import type { Scheme } from '../compile/scheme.ts'
import type { Subject } from '../model/subject.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import { reasonFor } from '../scoring/reason.ts'
import { decide, type Stages } from './decide.ts'
import { isEmployedIn } from './employment.ts'
import { lackingAttribute } from './load-person.ts'
import { gapAmong, type PersonRun } from './person-run.ts'

/** Stage 1: who is in. Sets `leftOut` with the reason for everyone else; gives those who are in. */
export function* chooseParticipants(scheme: Scheme, runs: readonly PersonRun[]): Stages<readonly PersonRun[]> {
  for (const run of runs) {
    run.leftOut = whyLeftOut(scheme, run)
    if (run.leftOut === undefined) expectPlace(scheme, run)
  }
  const choice = scheme.participants
  if (choice !== undefined) {
    const rowOf = yield* decide(stillIn(runs), () => [choice])
    for (const run of stillIn(runs)) {
      const gap = gapAmong(choice.names, run.frame)
      if (gap !== undefined) run.need(gap, figure)
      else if (rowOf(run, choice) < 0) run.leftOut = reasonFor('condition-not-met', figure, {})
    }
  }
  return stillIn(runs)
}

function stillIn(runs: readonly PersonRun[]): PersonRun[] {
  return runs.filter((run) => run.leftOut === undefined)
}

const figure = 'participants'

/** Why a person is not in this run, before any condition is looked at. */
export function whyLeftOut({ raw }: Scheme, run: Subject): OutcomeReason | undefined {
  const { post, department } = run.person
  const { posts, departments } = raw.participants ?? {}
  if (posts !== undefined && post !== undefined && !posts.includes(post)) {
    return reasonFor('post-not-included', figure, { post })
  }
  if (departments !== undefined && department !== undefined && !departments.includes(department)) {
    return reasonFor('department-not-included', figure, { department })
  }
  if (isEmployedIn(run.person, run.period)) return undefined
  return reasonFor('not-employed-in-period', figure, { period: run.period })
}

/** Where the scheme tells posts or departments apart, a person must have one that it knows. */
function expectPlace({ raw }: Scheme, run: PersonRun): void {
  for (const [attribute, known] of [
    ['post', raw.posts],
    ['department', raw.departments],
  ] as const) {
    const value = run.person[attribute]
    if (known === undefined || known.length === 0) continue
    if (value === undefined) run.need(lackingAttribute(attribute), figure)
    else if (!known.some((each) => each.id === value)) {
      run.problem(reasonFor(`${attribute}-unknown`, `person.${attribute}`, { value }))
    }
  }
}

/** Whether a part of the scheme that is limited to posts or departments is for this person. */
export function isFor(limited: { posts?: string[]; departments?: string[] }, run: PersonRun): boolean {
  const { post, department } = run.person
  if (limited.posts !== undefined && (post === undefined || !limited.posts.includes(post))) return false
  return limited.departments === undefined || (department !== undefined && limited.departments.includes(department))
}
