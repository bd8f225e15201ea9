import { BoundNumber } from '../../bound/BoundNumber.tsx'
import type { NamedChoice } from '../../bound/BoundChoice.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { pointerStep } from '../../../../schemas/json-pointer.ts'
import { isObject, type JsonValue } from '../../draft/json.ts'
import { useDraftValue } from '../../draft/use-draft.ts'
import { CameOut } from './CameOut.tsx'

interface ExpectedNumbersProps {
  readonly pointer: string
  readonly words: string
  readonly title: string
  readonly kind?: 'number' | 'money'
  /** Of the figure: `pay:`. */
  readonly prefix: string
  readonly choices: readonly NamedChoice[]
  readonly got: Readonly<Record<string, string>> | undefined
  /** Only those that are expected already. */
  readonly isOnlyNamed?: boolean
}

/** What must come out of each component, or each indicator. */
export function ExpectedNumbers(props: ExpectedNumbersProps) {
  const { pointer, words, title, kind = 'number', prefix, choices, got, isOnlyNamed = false } = props
  const value = useDraftValue<JsonValue>(pointer)
  const named = isObject(value) ? value : {}
  const shown = choices.filter((choice) => !isOnlyNamed || Object.hasOwn(named, choice.value))
  if (shown.length === 0) return null
  return (
    <FieldGrid title={title} minPx={150}>
      {shown.map(({ value: id, name }) => {
        const at = `${pointer}${pointerStep(id)}`
        return (
          <CameOut key={id} figure={`${prefix}${id}`} at={at} got={got?.[id]}>
            <BoundNumber endsPart pointer={at} words={words} label={name} help="" kind={kind} />
          </CameOut>
        )
      })}
    </FieldGrid>
  )
}
