import type { SoundOf } from './rank-names.ts'

const known = new Map<string, { readonly full: string; readonly initials: string }>()
let pinyin: Promise<typeof import('../pinyin/pinyin-of.ts')> | undefined

/** How names sound. The dictionary is fetched where it is needed first, since it is large; each name is looked up in it once. */
export async function soundsOf(isNeeded: boolean): Promise<SoundOf> {
  if (!isNeeded) return () => undefined
  pinyin ??= import('../pinyin/pinyin-of.ts')
  const dictionary = await pinyin.catch(forget)
  return (name) => {
    const sound = known.get(name) ?? dictionary?.pinyinOf(name)
    if (sound !== undefined) known.set(name, sound)
    return sound
  }
}

/** Without the dictionary names are still found by what they say; the next word that is typed tries again. */
function forget(): undefined {
  pinyin = undefined
}
