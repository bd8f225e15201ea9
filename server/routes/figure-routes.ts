import { scopeFor } from '../access/scope-for.ts'
import type { Resource } from '../access/policy.ts'
import type { Deps } from '../deps.ts'
import type { Answer, Call, Route } from '../http/route.ts'
import type { Scope } from '../store/query.ts'
import { type FiguresToPreview, figuresToPreview } from '../uses/figures/figures-to-preview.ts'
import type { GroupChosen } from '../uses/figures/gather-cohort.ts'
import { Forbidden } from '../uses/refusals.ts'
import { principalIn } from './call-parts.ts'
import { doingOf } from './doing-of.ts'

const access = { resource: 'facts', action: 'read' } as const
const answerType = 'application/x-ndjson'

/** The figures of people, for whoever looks at what a draft would pay them while they write it. */
export const figureRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/schemes/:id/figures', query: ['period', 'departments', 'posts'], answerType, access },
    // Several megabytes for a large company: whoever looks at one draft needs them once, and once more when they choose others.
    atOnce: 2,
    summary:
      'Gives the figures of the people of a scheme in a period, line by line as JSON: the head with the version in force, lists of people, and the end.',
    run: figuresAnswer,
  },
]

async function figuresAnswer(call: Call, deps: Deps): Promise<Answer> {
  const doing = await doingOf(call, access, deps)
  const { period = '', departments, posts } = call.query
  const group = groupIn({ departments, posts })
  const figures = await figuresToPreview(
    {
      ...{ scheme: call.params.id ?? '', period, ...(group && { group }) },
      reads: {
        facts: doing.scope,
        schemes: await readScope('schemes', call, deps),
        ratings: await readScope('ratings', call, deps),
        results: await readScope('results', call, deps),
      },
    },
    doing,
  )
  return { stream: { type: answerType, parts: () => lines(figures) } }
}

async function readScope(resource: Resource, call: Call, deps: Deps): Promise<Scope> {
  const scope = await scopeFor(principalIn(call), resource, 'read', deps)
  if (scope === 'forbidden') throw new Forbidden('not-allowed')
  return scope
}

interface Chosen {
  readonly departments: string | undefined
  readonly posts: string | undefined
}

/** Ids apart by commas; nobody is chosen by an empty list. */
function groupIn({ departments, posts }: Chosen): GroupChosen | undefined {
  const idsIn = (text = '') => text.split(',').filter((id) => id !== '')
  const [some, others] = [idsIn(departments), idsIn(posts)]
  if (some.length === 0 && others.length === 0) return undefined
  return { ...(some.length > 0 && { departments: some }), ...(others.length > 0 && { posts: others }) }
}

/** Without the last line, which says so, it is not complete. */
async function* lines({ portions, fingerprint, ...head }: FiguresToPreview): AsyncGenerator<string> {
  yield `${JSON.stringify({ line: 'head', ...head })}\n`
  for await (const { text } of portions) yield `{"line":"people","people":${text}}\n`
  yield `${JSON.stringify({ line: 'end', people: head.people, fingerprint: fingerprint() })}\n`
}
