import { foldName, suggest } from '../../engine/index.ts'
import { lettersOf, type Pinyin, pinyinOf } from './pinyin-of.ts'

/** Something that has an id and a name: a metric, a post, a field of employees. */
export interface Candidate {
  readonly id: string
  readonly name: string
}

/** Why something may be meant, the surest reason first. */
export const reasonsToSuggest = ['id', 'name', 'pinyin', 'initials', 'near'] as const
export type SuggestedBy = (typeof reasonsToSuggest)[number]

export interface NameSuggestion extends Candidate {
  readonly by: SuggestedBy
}

/**
 * What a text may mean among things with ids and names, best first, at most `most`: the same id, the same name (a unit in brackets left
 * aside), the same pinyin (`xiaoshoue`, `xiao-shou-e` and 销售鹅 for 销售额), its initials (`xse`), or a text that is near to one of them.
 */
export function suggestNames(text: string, candidates: readonly Candidate[], most = 3): readonly NameSuggestion[] {
  return nameSuggester(candidates)(text, most)
}

/** The same for many texts: the names are prepared once, where they are needed first. */
export function nameSuggester(
  candidates: readonly Candidate[],
): (text: string, most?: number) => readonly NameSuggestion[] {
  let sounding: readonly Sounding[] | undefined
  return (text, most = 3) => {
    sounding ??= candidates.map(({ id, name }) => ({ id, name, ...formsOf(name), idLetters: lettersOf(id) }))
    const wanted = formsOf(text)
    const same = sounding.flatMap((each) => suggestionsBy(sameBy(wanted, each), each))
    const near = nearOnes(text, candidates)
    const byId = new Map([...near, ...same.sort(byReason).reverse()].map((each) => [each.id, each]))
    return [...byId.values()].sort(byReason).slice(0, most)
  }
}

interface Forms extends Pinyin {
  readonly folded: string
  /** Without what stands in brackets. */
  readonly bare: string
}

interface Sounding extends Forms, Candidate {
  readonly idLetters: string
}

function formsOf(text: string): Forms {
  const folded = foldName(text)
  const bare = folded.replaceAll(/\s*[([【〔（［][^)\]】〕）］]*[)\]】〕）］]/gu, '').trim()
  return { folded, bare, ...pinyinOf(bare === '' ? folded : bare) }
}

function sameBy(wanted: Forms, candidate: Sounding): SuggestedBy | undefined {
  if (wanted.folded === candidate.id) return 'id'
  if (wanted.folded === candidate.folded || (wanted.bare !== '' && wanted.bare === candidate.bare)) return 'name'
  if (wanted.full.length < 2) return undefined
  if (wanted.full === candidate.full || wanted.full === candidate.idLetters) return 'pinyin'
  // Two Chinese names with the same initials have nothing in common.
  if (wanted.isChinese === candidate.isChinese) return wanted.initials === candidate.idLetters ? 'initials' : undefined
  return wanted.initials === candidate.initials ? 'initials' : undefined
}

function suggestionsBy(by: SuggestedBy | undefined, { id, name }: Candidate): readonly NameSuggestion[] {
  return by === undefined ? [] : [{ id, name, by }]
}

function nearOnes(text: string, candidates: readonly Candidate[]): readonly NameSuggestion[] {
  const near = suggest(
    text,
    candidates.flatMap(({ id, name }) => [id, name]),
    nearest,
  )
  return near.flatMap((found) => {
    const candidate = candidates.find(({ id, name }) => id === found || name === found)
    return candidate === undefined ? [] : suggestionsBy('near', candidate)
  })
}

const nearest = 6

function byReason(a: NameSuggestion, b: NameSuggestion): number {
  return reasonsToSuggest.indexOf(a.by) - reasonsToSuggest.indexOf(b.by)
}
