import { useCallback, useEffect, useMemo, useState } from 'react'
import { useDocumentChoices } from '../../../bound/use-document-choices.ts'
import type { JsonValue } from '../../../draft/json.ts'
import { useDraftValue, useSelection } from '../../../draft/use-draft.ts'
import { blanksOf } from '../weights/blanks.ts'
import type { Place } from '../weights/level-sum.ts'
import { placesOf } from '../weights/places-of.ts'
import { postsWithWeights } from '../weights/posts-with-weights.ts'
import type { TreeContext } from './tree-context.ts'

const root = '/document/indicators'
/** The indicator that a pointer leads into: `/document/indicators/0/children/2` of its scoring's pointer. */
const innermost = /^\/document\/indicators\/\d+(?:\/children\/\d+)*/

/** What is chosen, closed, locked and shown in columns; none of it is a part of the document. */
export function useTreeState(noteFresh: (id: string) => void) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set())
  const [chosen, choose] = useState<string>()
  const [added, setAdded] = useState<readonly string[]>([])
  const posts = useDocumentChoices('posts')
  const departments = useDocumentChoices('departments')
  const indicators = useDraftValue<JsonValue>(root)
  const postList = useDraftValue<JsonValue>('/document/posts')
  const departmentList = useDraftValue<JsonValue>('/document/departments')
  const participants = useDraftValue<JsonValue>('/document/participants')
  const declared = useDraftValue<JsonValue>('/document/parameters')
  const filled = useDraftValue<JsonValue>('/parameters')
  const { pointer, jumps } = useSelection()
  // As text, so that a weight that moves draws only its own row again.
  const weighed = postsWithWeights(indicators).join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: each jump goes there again
  useEffect(() => {
    const wanted = pointer === undefined ? undefined : innermost.exec(pointer)?.[0]
    if (wanted === undefined) return
    choose(wanted)
    setClosed(new Set())
  }, [pointer, jumps])

  const toggleClosed = useCallback((id: string) => setClosed((before) => toggled(before, id)), [])
  const toggleLocked = useCallback((id: string) => setLocked((before) => toggled(before, id)), [])
  const tree = useMemo((): TreeContext => {
    const own = new Set([...weighed.split(' ').filter((post) => post !== ''), ...added])
    const columns = [...own].map((value) => ({
      value,
      name: posts.find((post) => post.value === value)?.name ?? value,
    }))
    const all = placesOf(postList, departmentList, participants)
    const rest = all.filter(({ post }) => post === undefined || !own.has(post))
    const nameOf = (id: string | undefined, choices: typeof posts) =>
      choices.find(({ value }) => value === id)?.name ?? id
    return {
      ...{ toggleClosed, toggleLocked, chosen, choose, columns, noteFresh },
      isClosed: (id) => closed.has(id),
      isLocked: (id) => locked.has(id),
      places: rest.length === 0 ? [{}] : rest,
      placeName: ({ post, department }: Place) =>
        [nameOf(department, departments), nameOf(post, posts)].filter((name) => name !== undefined).join(' '),
      blanks: blanksOf(declared, filled),
    }
  }, [
    weighed,
    postList,
    departmentList,
    participants,
    declared,
    filled,
    posts,
    departments,
    added,
    chosen,
    closed,
    locked,
    noteFresh,
    toggleClosed,
    toggleLocked,
  ])
  return { tree, posts, indicators, setClosed, setAdded }
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id])
}
