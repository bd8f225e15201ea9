import { useCallback, useState } from 'react'
import { useEditor } from '../../../draft/draft-context.ts'
import { isObject } from '../../../draft/json.ts'
import { valueAt } from '../../../draft/json-pointer.ts'
import { freeId, idOfWords, idsIn } from './new-indicator.ts'

/**
 * Indicators that were just made: when one gets its name, its id is made from that, as long as nothing else in the document says the id it
 * had. The dictionary of pinyin is fetched for the first of them.
 */
export function useFreshIds() {
  const { draft } = useEditor()
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const note = useCallback((id: string) => setFresh((before) => new Set([...before, id])), [])
  const named = useCallback(
    async (pointer: string) => {
      const { pinyinOf } = await import('../../../../components/pinyin/pinyin-of.ts')
      const content = { ...draft.getSnapshot() }
      const indicator = valueAt(content, pointer)
      if (!isObject(indicator) || typeof indicator.id !== 'string' || typeof indicator.name !== 'string') return
      const { id, name } = indicator
      const isSaidOnce = timesSaid(id, JSON.stringify(content)) === 1
      const others = idsIn(valueAt(content, '/document/indicators')).filter((each) => each !== id)
      const next = freeId(idOfWords(pinyinOf(name).words), new Set(others))
      if (!isSaidOnce || next === id) return
      setFresh((before) => new Set([...before, next]))
      draft.edit([{ at: `${pointer}/id`, do: 'set', value: next }], { joins: `text:${pointer}/name` })
    },
    [draft],
  )
  return { fresh, note, named }
}

/** How often an id is said, by itself or within a formula; not as a part of another word. */
export function timesSaid(id: string, text: string): number {
  return text.split(new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`)).length - 1
}
