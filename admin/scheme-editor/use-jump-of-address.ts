import { useEffect } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useSelection } from './draft/use-draft.ts'
import { pointerParameter } from './pointer-parameter.ts'

/** Goes to the part of the draft that the address names, once; the address is then that of the editor alone. */
export function useJumpOfAddress(): void {
  const { jumpTo } = useSelection()
  const [params, setParams] = useSearchParams()
  const pointer = params.get(pointerParameter)
  useEffect(() => {
    if (pointer === null) return
    jumpTo(pointer)
    setParams(without, { replace: true })
  }, [pointer, jumpTo, setParams])
}

function without(before: URLSearchParams): URLSearchParams {
  const after = new URLSearchParams(before)
  after.delete(pointerParameter)
  return after
}
