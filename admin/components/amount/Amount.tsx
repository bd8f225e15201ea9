import { Tooltip } from '@mui/material'
import { useLocale } from 'react-admin'
import { grouped } from '../grouped.ts'
import { isLanguage } from '../../i18n/language.ts'
import { shortMoney } from './short-money.ts'

interface AmountProps {
  readonly amount: string
  /** Written with a plus where it is more than nothing. */
  readonly isSigned?: boolean
}

/** An amount to be taken in at a glance; the whole of it appears where it is pointed at or focused, and is what is read out. */
export function ShortAmount({ amount, isSigned = false }: AmountProps) {
  const locale = useLocale()
  const short = shortMoney(amount, isLanguage(locale) ? locale : 'zh-CN')
  const whole = grouped(amount)
  const text = `${isSigned ? plus(amount) : ''}${short}`
  if (short === whole) return <span>{text}</span>
  return (
    <Tooltip title={whole}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard sees the whole amount by coming here */}
      <span tabIndex={0}>{text}</span>
    </Tooltip>
  )
}

/** All of an amount, its thousands apart. */
export function WholeAmount({ amount, isSigned = false }: AmountProps) {
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {isSigned ? plus(amount) : ''}
      {grouped(amount)}
    </span>
  )
}

function plus(amount: string): string {
  return /[1-9]/.test(amount) && !amount.startsWith('-') ? '+' : ''
}
