import { foldName } from '../../../engine/index.ts'

/** How a name sounds, where that is known yet. */
export type SoundOf = (name: string) => { readonly full: string; readonly initials: string } | undefined

/** Something that can be completed, and by what it is found. */
export interface Findable {
  readonly id: string
  readonly names: readonly string[]
}

/**
 * What somebody may mean who has typed this much, the likeliest first: names that begin so, those whose initials (`xse`) or pinyin
 * (`xiaos`) begin so, ids that begin so, then names, pinyin and ids that hold it. All of them, as they come, where nothing is typed yet.
 */
export function rankNames<T extends Findable>(typed: string, all: readonly T[], soundOf: SoundOf): readonly T[] {
  const wanted = foldName(typed)
  if (wanted === '') return all
  const letters = lettersOf(wanted)
  const ranked = all.flatMap((each) => {
    const rank = Math.min(
      ...each.names.map((name) => rankOfName(name, wanted, letters, soundOf)),
      idRank(each, letters),
    )
    return rank < none ? [{ each, rank }] : []
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ each }) => each)
}

const none = 9

function rankOfName(name: string, wanted: string, letters: string, soundOf: SoundOf): number {
  const folded = foldName(name)
  if (folded === wanted) return 0
  if (folded.startsWith(wanted)) return 1
  if (folded.includes(wanted)) return 5
  const sound = letters === wanted.replaceAll(/[\s'-]/g, '') && letters !== '' ? soundOf(name) : undefined
  if (sound === undefined) return none
  if (sound.initials.startsWith(letters)) return 2
  if (sound.full.startsWith(letters)) return 3
  if (sound.initials.includes(letters)) return 6
  return letters.length > 1 && sound.full.includes(letters) ? 7 : none
}

function idRank({ id }: Findable, letters: string): number {
  const plain = lettersOf(id)
  if (letters === '') return none
  if (plain.startsWith(letters)) return 4
  return letters.length > 1 && plain.includes(letters) ? 8 : none
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^a-z0-9]/g, '')
}
