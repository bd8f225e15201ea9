import { indicatorsOf } from '../model/indicators-of.ts'
import { issue } from '../model/issue.ts'
import type { HistoryOf, RawScheme } from '../model/raw/scheme.ts'
import { suggest } from '../model/suggest.ts'
import type { CheckContext } from './check-context.ts'

/**
 * Posts, departments, raters, components, bands, rewards and penalties that a scheme refers to are declared in it. Broken by a
 * weight for the post `sale` of the posts `sales`.
 */
export function partsExist({ raw, report }: CheckContext): void {
  const known = declared(raw)
  const expect = (kind: Kind, id: string, path: string) => {
    if (known[kind].includes(id)) return
    const suggestion = suggest(id, known[kind])[0] ?? known[kind].join(', ')
    report(issue(`${kind}-not-declared`, 'error', path, { id, suggestion }))
  }
  expectPlaces(raw, expect)
  expectRaters(raw, expect)
  raw.pay?.components.forEach((component, index) => {
    if (component.kind !== 'draw') return
    expectEach(expect, 'component', component.against, `/pay/components/${index}/against`)
  })
  raw.metrics.forEach((metric, index) => {
    if (metric.kind === 'history') expectCounted(metric.of, `/metrics/${index}/of`, expect)
  })
}

type Kind = keyof ReturnType<typeof declared>
type Expect = (kind: Kind, id: string, path: string) => void

function declared(raw: RawScheme) {
  const ids = (list: readonly { id: string }[] | undefined) => (list ?? []).map((each) => each.id)
  return {
    post: ids(raw.posts),
    department: ids(raw.departments),
    rater: ids(raw.raters),
    component: ids(raw.pay?.components),
    band: ids(raw.bands?.rows),
    reward: ids(raw.rewards),
    penalty: ids(raw.penalties),
  }
}

function expectEach(expect: Expect, kind: Kind, ids: readonly string[] | undefined, path: string): void {
  ids?.forEach((id, index) => expect(kind, id, `${path}/${index}`))
}

interface Limited {
  readonly posts?: readonly string[]
  readonly departments?: readonly string[]
}

function expectPlaces(raw: RawScheme, expect: Expect): void {
  const look = (limited: Limited | undefined, path: string) => {
    expectEach(expect, 'post', limited?.posts, `${path}/posts`)
    expectEach(expect, 'department', limited?.departments, `${path}/departments`)
  }
  look(raw.participants, '/participants')
  for (const { indicator, path } of indicatorsOf(raw)) {
    look(indicator, path)
    indicator.weights?.forEach(({ posts }, index) => look({ posts }, `${path}/weights/${index}`))
  }
  raw.rewards?.forEach((each, index) => look(each, `/rewards/${index}`))
  raw.penalties?.forEach((each, index) => look(each, `/penalties/${index}`))
  raw.pay?.components.forEach((each, index) => look(each, `/pay/components/${index}`))
}

function expectRaters(raw: RawScheme, expect: Expect): void {
  for (const { indicator, path } of indicatorsOf(raw)) {
    if (indicator.scoring?.kind !== 'ratings') continue
    indicator.scoring.raters.forEach(({ rater, posts }, index) => {
      const at = `${path}/scoring/raters/${index}`
      expect('rater', rater, `${at}/rater`)
      expectEach(expect, 'post', posts, `${at}/posts`)
    })
  }
}

function expectCounted(of: HistoryOf, path: string, expect: Expect): void {
  if ('bands' in of) expectEach(expect, 'band', of.bands, `${path}/bands`)
  if ('reward' in of) expect('reward', of.reward, `${path}/reward`)
  if ('penalty' in of) expect('penalty', of.penalty, `${path}/penalty`)
}
