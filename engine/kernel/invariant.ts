/** Stops the program where it is wrong itself. Never for people's documents or facts: those get an `Issue`. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`)
}
