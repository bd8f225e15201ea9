import { useEffect, useState } from 'react'
import type { SoundOf } from './find-templates.ts'

const unknown: SoundOf = () => undefined

/** How names sound, once somebody has typed Latin letters: the dictionary is loaded then. */
export function useSounds(search: string): SoundOf {
  const [soundOf, setSoundOf] = useState<SoundOf>(() => unknown)
  const isWanted = soundOf === unknown && /[a-z]/i.test(search)
  useEffect(() => {
    if (!isWanted) return
    void import('../../components/pinyin/pinyin-of.ts').then(({ pinyinOf }) => {
      const known = new Map<string, ReturnType<typeof pinyinOf>>()
      setSoundOf(() => (text: string) => {
        const sound = known.get(text) ?? pinyinOf(text)
        known.set(text, sound)
        return sound
      })
    })
  }, [isWanted])
  return soundOf
}
