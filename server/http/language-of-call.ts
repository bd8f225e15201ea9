import type { Language } from '../messages/language.ts'

/**
 * The language of an `Accept-Language`: English where it is asked for before Chinese, or without it, else Chinese. Weights are read as
 * browsers write them (`en;q=0.8`).
 */
export function languageOfCall(header: string | undefined): Language {
  if (header === undefined) return 'zh-CN'
  return weightOf(header, 'en') > weightOf(header, 'zh') ? 'en' : 'zh-CN'
}

function weightOf(header: string, language: string): number {
  const weights = header.split(',', 20).flatMap((part) => {
    const [tag = '', weight = 'q=1'] = part.trim().toLowerCase().split(';')
    return tag.split('-')[0] === language ? [readWeight(weight)] : []
  })
  return Math.max(0, ...weights)
}

function readWeight(text: string): number {
  const value = Number(text.trim().replace('q=', ''))
  return value >= 0 && value <= 1 ? value : 0
}
