import type { DraftContent } from '../draft/draft-store.ts'
import { pointerKeys, pointerOf } from '../../../schemas/json-pointer.ts'
import { isIndex, partOf, valueAt } from '../draft/json-pointer.ts'
import { isList, isObject, type JsonValue } from '../draft/json.ts'
import { sectionPointers, sectionOf } from '../sections/section-pointers.ts'
import type { SectionName } from '../sections/section.ts'

/** How the parts of a place are said in the language of the page. */
export interface PlaceSpeech {
  readonly section: (name: SectionName) => string
  /** What the schema calls a field of the object at a pointer into the document; nothing where it has no title. */
  readonly title: (pointer: string, field: string) => string | undefined
  readonly row: (number: number) => string
}

const between = ' › '

/** Where a condition begins; its inside is said by its sentence. */
const groups: ReadonlySet<string> = new Set(['all', 'any', 'not'])

/**
 * Where in a draft something stands, as people say it: 指标与权重 › 新增B类用户数 › 权重. It ends at the last part that has a name; the inside of a
 * condition or of an unknown field has none.
 */
export function placeWords(pointer: string, content: DraftContent, speech: PlaceSpeech): string {
  const section = sectionOf(pointer)
  const [whole = '', ...keys] = pointerKeys(pointer)
  const words = [speech.section(section)]
  const shown = whole === 'parameters' ? blankCalled(keys[0], content) : undefined
  if (shown !== undefined) return [...words, shown].join(between)
  if (whole === '' || keys.length === 0) return words.join(between)
  let outer: JsonValue | undefined = valueAt({ ...content }, `/${whole}`)
  let title: string | undefined
  for (const [depth, key] of keys.entries()) {
    const inner = partOf(outer, key)
    if (isList(outer) && isIndex(key)) {
      const name = memberName(inner)
      // A list is named where its member is not: 指标 › 销售额, but 得分表 › 第 3 行.
      if (title !== undefined && name === undefined) words.push(title)
      words.push(name ?? speech.row(Number(key) + 1))
      title = undefined
    } else {
      if (title !== undefined) words.push(title)
      const found = groups.has(key) ? undefined : speech.title(pointerOf(keys.slice(0, depth)), key)
      if (found === undefined) return words.join(between)
      const isSection = depth === 0 && sectionPointers[section].includes(`/${whole}/${key}`) && isOwnSection(section)
      title = isSection ? undefined : found
    }
    outer = inner
  }
  return (title === undefined ? words : [...words, title]).join(between)
}

/** Sections that are about one field of the document bear its name already. */
function isOwnSection(section: SectionName): boolean {
  return section !== 'basics' && section !== 'json'
}

function memberName(member: JsonValue | undefined): string | undefined {
  const name = isObject(member) ? member.name : undefined
  return typeof name === 'string' && name !== '' ? name : undefined
}

function blankCalled(id: string | undefined, { document }: DraftContent): string | undefined {
  const declared = isList(document.parameters) ? document.parameters.filter(isObject) : []
  return memberName(declared.find((each) => each.id === id)) ?? id
}
