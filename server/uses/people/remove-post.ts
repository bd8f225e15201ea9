import type { Doing } from '../doing.ts'
import { refuseUsed } from '../expect-unused.ts'
import { endPost } from './end-post.ts'
import { heldBefore } from './held-before.ts'

/** Refuses to remove a post that is needed, or that people's history names: it can end, but not be forgotten. */
export async function removePost(id: string, doing: Doing): Promise<void> {
  await endPost(id, doing)
  refuseUsed(id, await heldBefore('post', id, doing))
}
