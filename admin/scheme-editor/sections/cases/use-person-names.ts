import { useTranslate } from 'react-admin'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { useDraftValue } from '../../draft/use-draft.ts'

/** What the people of a case are called: their name where they have one, else "person" and their number. */
export function usePersonNames(pointer: string): (id: string) => string {
  const translate = useTranslate()
  const people = useDraftValue<JsonValue>(`${pointer}/people`)
  const list = isList(people) ? people.filter(isObject) : []
  return (id) => {
    const person = list.find((each) => each.id === id)
    const name = person?.name
    return typeof name === 'string' && name !== '' ? name : translate('editor.cases.person_number', { number: id })
  }
}
