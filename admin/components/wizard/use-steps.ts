import { useSearchParams } from 'react-router-dom'

export interface Steps<Step extends string> {
  readonly step: Step
  readonly index: number
  go(step: Step): void
}

/** The step that the page's address names, as far as it can be reached; browsers go back and forth between steps. */
export function useSteps<const Step extends string>(all: readonly [Step, ...Step[]], reached: number): Steps<Step> {
  const [params, setParams] = useSearchParams()
  const wanted = params.get('step') ?? ''
  const named = all.findIndex((each) => wanted === each)
  const index = Math.min(Math.max(named, 0), reached)
  return {
    step: all[index] ?? all[0],
    index,
    go: (step) =>
      setParams((before) => {
        const after = new URLSearchParams(before)
        after.set('step', step)
        return after
      }),
  }
}
