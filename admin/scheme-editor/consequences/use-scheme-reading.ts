import { useMemo, useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import type { Names, RawScheme } from '../../../engine/index.ts'
import { type FigureReading, readFigures } from '../../components/condition/figure-reading.ts'
import { useDraftValue } from '../draft/use-draft.ts'
import { useNames } from '../names/use-names.ts'

type Document = Partial<Pick<RawScheme, 'bands' | 'posts' | 'departments' | 'money'>>

export interface SchemeReading {
  readonly names: Names
  readonly reading: FigureReading
  readonly document: Document
}

/** The scheme's names, and how its figures read in the language of the page; the same object until one of them says something else. */
export function useSchemeReading(): SchemeReading {
  const say = useTranslate()
  const [locale] = useLocaleState()
  const names = useSame(useNames())
  const bands = useDraftValue<RawScheme['bands']>('/document/bands')
  const posts = useDraftValue<RawScheme['posts']>('/document/posts')
  const departments = useDraftValue<RawScheme['departments']>('/document/departments')
  const money = useDraftValue<RawScheme['money']>('/document/money')
  return useMemo(() => {
    const document: Document = {
      ...(bands !== undefined && { bands }),
      ...(posts !== undefined && { posts }),
      ...(departments !== undefined && { departments }),
      ...(money !== undefined && { money }),
    }
    return { names, document, reading: readFigures(document, names, say, locale === 'en' ? 'en' : 'zh-CN') }
  }, [names, bands, posts, departments, money, say, locale])
}

/** Names are made anew with every change of the draft; most say the same as before. */
function useSame(names: Names): Names {
  const [kept, keep] = useState(names)
  const isSame = useMemo(() => kept === names || textOf(kept) === textOf(names), [kept, names])
  if (!isSame) keep(names)
  return isSame ? kept : names
}

function textOf({ all }: Names): string {
  return JSON.stringify(
    all.map(({ id, label, englishLabel, type, unit, known, levels }) => [
      id,
      label,
      englishLabel,
      type,
      unit,
      known,
      levels,
    ]),
  )
}
