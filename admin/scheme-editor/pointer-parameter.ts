/** The parameter of the editor's address that names the part of the draft to go to: `?at=/document/pay`. */
export const pointerParameter = 'at'
