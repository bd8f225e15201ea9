import type { CellChoice } from './column.ts'
import { folded } from './parse-cell.ts'

/** The name of the choice after the written one, or before it; round and round. */
export function nextChoice(choices: readonly CellChoice[] = [], text: string | undefined, by: 1 | -1): string {
  const now = choices.findIndex(({ name }) => folded(name) === folded(text ?? ''))
  const start = now < 0 && by < 0 ? 0 : now
  return choices.at((start + by) % Math.max(1, choices.length))?.name ?? ''
}

/** The choices that a text may become: all of them where it is one already or nothing yet. */
export function fittingChoices(choices: readonly CellChoice[], text: string): readonly CellChoice[] {
  const wanted = folded(text)
  const isChosen = choices.some(({ name }) => folded(name) === wanted)
  return isChosen
    ? choices
    : choices.filter(({ name, value }) => folded(name).includes(wanted) || value.startsWith(wanted))
}
