/** Text of a file as an issue quotes it: at most `most` characters, the rest marked. */
export function quote(text: string, most = 40): string {
  const characters = [...text.slice(0, most * 2 + 2)]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
}
