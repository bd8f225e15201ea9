/** A day of a form as the API takes it: an empty field is left out. */
export function dayOrNothing(day: string): string | undefined {
  return day === '' ? undefined : day
}
