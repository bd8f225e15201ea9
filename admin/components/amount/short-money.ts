import { grouped } from '../grouped.ts'
import type { Language } from '../../i18n/language.ts'

interface Size {
  /** Power of ten. */
  readonly power: number
  readonly sign: string
}

const sizes: Readonly<Record<Language, readonly Size[]>> = {
  'zh-CN': [
    { power: 8, sign: '亿' },
    { power: 4, sign: '万' },
  ],
  en: [
    { power: 9, sign: 'bn' },
    { power: 6, sign: 'm' },
  ],
}

/**
 * An amount to be taken in at a glance, to two decimals of its largest unit: `1234567.80` is 123.46万, in English 1.23m. What is below the
 * smallest unit stays whole, and so does the whole amount where it stands beside this one.
 */
export function shortMoney(amount: string, language: Language): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? []
  const size = sizes[language].find(({ power }) => whole.length > power)
  if (size === undefined) return grouped(amount)
  const hundredths = roundedTo(whole + decimals, decimals.length + size.power - 2)
  const digits = hundredths.padStart(3, '0')
  return `${sign}${grouped(`${digits.slice(0, -2)}.${digits.slice(-2)}`)}${size.sign}`
}

/** Digits without the last `dropped` of them, rounded half up. */
function roundedTo(digits: string, dropped: number): string {
  const unit = 10n ** BigInt(dropped)
  return String((BigInt(digits) + unit / 2n) / unit)
}
