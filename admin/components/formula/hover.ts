import { hoverTooltip, type Tooltip } from '@codemirror/view'
import { type FieldName, findFunction, foldName, formulaTokens, type Name, type Token } from '../../../engine/index.ts'
import { type FormulaContext, formulaContext } from './formula-context.ts'
import { recordsAround } from './records-around.ts'

/** What the word under the pointer means: its name, unit, where it is defined, and the chosen person's value. */
export const hoverMeaning = hoverTooltip((view, at, side): Tooltip | null => {
  const context = view.state.facet(formulaContext)
  if (context === undefined) return null
  const tokens = formulaTokens(view.state.doc.toString(), context.reading.names, context.reading.records)
  const token = tokens.find(
    ({ from, to }) => from <= at && at <= to && !(at === from && side < 0) && !(at === to && side > 0),
  )
  const lines = token === undefined ? [] : linesOf(token, tokens, context)
  if (token === undefined || lines.length === 0) return null
  return { pos: token.from, end: token.to, above: true, create: () => ({ dom: paragraphs(lines) }) }
})

/** The lines that are said of a word; none of numbers, signs and words that mean nothing. */
export function linesOf(token: Token, tokens: readonly Token[], context: FormulaContext): readonly string[] {
  if (token.kind !== 'word' && token.kind !== 'bracketed') return []
  const next = tokens[tokens.indexOf(token) + 1]
  const called = next?.text === '(' ? findFunction(token.text) : undefined
  if (called !== undefined) {
    return [`${called[context.reading.language]}(${context.argumentsOf(called.id)})`, context.helpOf(called.id)]
  }
  const found = meant(token, tokens, context)
  if (found === undefined) return []
  const { name, label } = found
  return [label, `${context.meaningOf(name)} · ${name.id}`, context.shownValue(name.id) ?? ''].filter(
    (line) => line !== '',
  )
}

function meant(
  token: Token,
  tokens: readonly Token[],
  { reading: { names, language } }: FormulaContext,
): { name: Name | FieldName; label: string } | undefined {
  const folded = foldName(token.text)
  const fields = recordsAround(tokens, token.from, names)?.fields ?? []
  const field = fields.find(({ id, names: own }) => id === token.text || own.some((each) => foldName(each) === folded))
  if (field !== undefined) return { name: field, label: field.names[0] ?? field.id }
  const name = names.find(token.text) ?? names.find(folded)
  if (name === undefined) return undefined
  return { name, label: language === 'zh' ? name.label : (name.englishLabel ?? name.label) }
}

function paragraphs(lines: readonly string[]): HTMLElement {
  const box = document.createElement('div')
  box.className = 'jh-meaning'
  for (const line of lines) box.appendChild(document.createElement('div')).textContent = line
  return box
}
