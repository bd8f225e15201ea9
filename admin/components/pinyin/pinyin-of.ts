import { pinyin } from 'pinyin-pro'

/** How a name sounds: 销售额 is `xiaoshoue` in full, `xse` by its initials; `words` are the syllables, `xiao`, `shou`, `e`. */
export interface Sound {
  readonly full: string
  readonly initials: string
  readonly words: readonly string[]
}

/** The pinyin of a name without tones, in small letters and digits. It comes with a dictionary: import this file only when it is needed. */
export function pinyinOf(name: string): Sound {
  const parts = pinyin(name.slice(0, longest).normalize('NFKC'), { type: 'all', toneType: 'none', v: true })
  const words = wordsOf(parts.map(({ isZh, origin, pinyin: sound }) => (isZh ? ` ${sound} ` : origin)).join(''))
  const initials = parts.map(({ isZh, origin, first }) => (isZh ? first : origin)).join('')
  return { full: words.join(''), initials: wordsOf(initials).join(''), words }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

/** Longer names sound like nothing anybody would type. */
const longest = 100
