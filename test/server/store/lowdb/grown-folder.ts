import { hireAll, openFolder, unheld } from './hiring.ts'
import { newFolder } from './real-folder.ts'

/** Three generations of writing: two closed with a snapshot, the third left open. */
export async function grownFolder(): Promise<string> {
  const folder = await newFolder()
  for (const ids of [
    ['a', 'b'],
    ['c', 'd'],
  ]) {
    const { store } = await openFolder(folder)
    await hireAll(store, ...ids)
    await store.close()
  }
  const { store } = await openFolder(folder, { hold: unheld })
  await hireAll(store, 'e', 'f')
  return folder
}
