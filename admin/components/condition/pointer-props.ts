/** Marks the element that takes the focus with its place in the draft, where the types of a component have no word for it. */
export function pointerProps(pointer: string | undefined): object {
  return pointer === undefined ? {} : { 'data-pointer': pointer }
}
