import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  snippetCompletion,
} from '@codemirror/autocomplete'
import { type FieldName, formulaTokens, type FunctionId, functionKinds, type Name } from '../../../engine/index.ts'
import { type FormulaContext, formulaContext } from './formula-context.ts'
import { rankNames } from './rank-names.ts'
import { recordsAround } from './records-around.ts'
import { soundsOf } from './sounds.ts'
import { writtenName } from './stored-and-shown.ts'

const most = 60

/** Offers names and functions by their Chinese name, pinyin, initials, English name or id. */
export const completeFormula: CompletionSource = async (completion) => {
  const context = completion.state.facet(formulaContext)
  const typed = context && typedBefore(completion, context)
  if (context === undefined || typed === undefined) return null
  const offers = [...offeredNames(completion, context), ...offeredFunctions(context)]
  const soundOf = await soundsOf(/[a-z]/i.test(typed.text))
  const ranked = rankNames(typed.text, offers, soundOf).slice(0, most)
  if (completion.aborted || ranked.length === 0) return null
  const options = ranked.map(({ offer }, index) => ({ ...offer, boost: -index }))
  const result: CompletionResult = { from: typed.from, options, filter: false }
  return result
}

interface Offer {
  readonly id: string
  readonly names: readonly string[]
  readonly offer: Completion
}

/** The word before the cursor, or what follows an open bracket; nothing in texts, behind numbers, and where nothing is typed yet. */
function typedBefore({ state, pos, explicit }: CompletionContext, { reading }: FormulaContext) {
  const before = state.sliceDoc(0, pos)
  const open = /\[[^[\]]*$/.exec(before)
  if (open !== null) return { from: open.index, text: open[0].slice(1) }
  if (/^[^"]*("[^"]*"[^"]*)*"[^"]*$/.test(before)) return undefined
  const last = formulaTokens(before, reading.names, reading.records).at(-1)
  if (last?.kind === 'word' && last.to === pos) return { from: last.from, text: last.text }
  const isBehind = last !== undefined && last.to === pos && (last.kind === 'number' || last.kind === 'bracketed')
  return explicit && !isBehind ? { from: pos, text: '' } : undefined
}

function offeredNames({ state, pos }: CompletionContext, context: FormulaContext): readonly Offer[] {
  const { names, records } = context.reading
  const tokens = formulaTokens(state.doc.toString(), names, records)
  const around = recordsAround(tokens, pos, names)
  const fields = around?.fields ?? []
  return [
    ...fields.map((field) => nameOffer(field, field.names, field.names[0] ?? field.id, context)),
    ...names.all
      .filter(({ id }) => !id.startsWith('/'))
      .map((name) => nameOffer(name, [name.label, ...name.names], writtenName(name.id, context.reading), context)),
  ]
}

function nameOffer(
  name: Name | FieldName,
  names: readonly string[],
  written: string,
  { meaningOf, shownValue }: FormulaContext,
): Offer {
  const value = shownValue(name.id)
  const detail = [meaningOf(name), value].filter((part) => part !== undefined).join(' · ')
  const label = written.replaceAll(/^\[|\]$/g, '')
  return { id: name.id, names, offer: { label, apply: written, detail, type: 'variable' } }
}

function offeredFunctions({ reading, helpOf, argumentsOf }: FormulaContext): readonly Offer[] {
  return Object.values(functionKinds).map(({ id, zh, en }: { id: FunctionId; zh: string; en: string }) => {
    const [own, other] = reading.language === 'zh' ? [zh, en] : [en, zh]
    const places = argumentsOf(id).split(', ')
    const template = `${own}(${places.map((place) => `\${${place}}`).join(', ')})`
    const label = `${own}(${argumentsOf(id)})`
    const offer = snippetCompletion(template, { label, detail: other, info: helpOf(id), type: 'function' })
    return { id, names: [own, other], offer }
  })
}
