import { pinyin } from 'pinyin-pro'

/** How a name sounds. */
export interface Pinyin {
  /** All of it in small letters and digits: 销售额 (2026) is `xiaoshoue2026`. */
  readonly full: string
  /** The first letter of each Chinese character, everything else whole: `xse2026`. */
  readonly initials: string
  /** Whether there was anything Chinese in it. */
  readonly isChinese: boolean
}

/** The pinyin of a name without tones; a character with several readings has the one it has in its word (重庆 is `chongqing`). */
export function pinyinOf(name: string): Pinyin {
  const parts = pinyin(name.slice(0, longest).normalize('NFKC'), { type: 'all', toneType: 'none', v: true })
  const full = parts.map(({ isZh, origin, pinyin: sound }) => (isZh ? sound : origin))
  const initials = parts.map(({ isZh, origin, first }) => (isZh ? first : origin))
  return {
    full: lettersOf(full.join('')),
    initials: lettersOf(initials.join('')),
    isChinese: parts.some((part) => part.isZh),
  }
}

/** The letters and digits of a text: `Xiao-Shou E` is `xiaoshoue`. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

/** Longer names sound like nothing anybody would type. */
const longest = 100
