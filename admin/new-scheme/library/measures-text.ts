import type { Measured } from './template.ts'

/** The first level of what a template measures in one line: `业绩 70%、培训 15%、加分`. */
export function measuresText(measures: readonly Measured[], language: string): string {
  const each = measures.map(({ name, weight }) => (weight === undefined ? name : `${name} ${weight}%`))
  return each.join(language === 'en' ? ', ' : '、')
}
