import type { TraceInput } from '../../../engine/index.ts'
import { grouped } from '../../components/grouped.ts'

type Translate = (key: string, options?: Record<string, unknown>) => string

/** With which weight a sum takes a figure, and what that adds to it; nothing for what is no part of a sum. */
export function useOf(input: TraceInput | undefined, translate: Translate): readonly string[] {
  const { weight, share } = input ?? {}
  return [
    ...(weight === undefined ? [] : [translate('editor.live.weight', { weight })]),
    ...(share === undefined ? [] : [translate('editor.live.share', { share: grouped(share) })]),
  ]
}
