/** Counts the turns of the event loop that others get from now on. */
export function countTurns(): { readonly stop: () => number } {
  let turns = 0
  let next: NodeJS.Immediate
  const count = () => {
    turns += 1
    next = setImmediate(count)
  }
  next = setImmediate(count)
  const stop = () => {
    clearImmediate(next)
    return turns
  }
  return { stop }
}
