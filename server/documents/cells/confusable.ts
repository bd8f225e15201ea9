/** Cyrillic and Greek letters that look like Latin ones, above the ones they look like. */
const cyrillic = 'АВЕЅІЈКМНОРСТУХЗаеѕіјорсухԁԛԝһ'
const cyrillicAsLatin = 'ABESIJKMHOPCTYX3aesijopcyxdqwh'
const greek = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιαρ'
const greekAsLatin = 'ABEZHIKMNOPTYXoviap'
const lookalikes: ReadonlyMap<string, string> = new Map(
  Array.from(cyrillic + greek, (letter, index) => [letter, (cyrillicAsLatin + greekAsLatin).charAt(index)]),
)

/** The Latin text that a text can be taken for, "A12" for "А12" with a Cyrillic А; undefined where it cannot be mistaken. */
export function lookalikeOf(text: string): string | undefined {
  const latin = Array.from(text.normalize('NFKC'), (character) => lookalikes.get(character) ?? character).join('')
  return latin === text ? undefined : latin
}
