/**
 * Runs in the page. `liveDone()` gives the milliseconds from the last movement of a slider to the picture that shows the figures for it: the
 * panel says when they lag behind, and a dozen pictures without lagging are waited for, since an older answer may come in between.
 */
export const watchLive = `(() => {
  let movedAt = 0
  let doneAt = 0
  let wasBehind = false
  const panel = () => document.querySelector('[data-testid="live-took"]')
  const isBehindNow = () => panel()?.dataset.behind === 'true'
  document.addEventListener('keydown', () => { movedAt = performance.now(); doneAt = 0; wasBehind = isBehindNow() }, true)
  const look = () => {
    if (isBehindNow()) { wasBehind = true; doneAt = 0 }
    else if (wasBehind && doneAt === 0) requestAnimationFrame(() => { if (doneAt === 0) doneAt = performance.now() })
  }
  new MutationObserver(look).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-behind'] })
  globalThis.liveDone = () => new Promise((resolve) => {
    let still = 0
    const next = () => {
      still = doneAt > 0 ? still + 1 : 0
      if (still >= 12) resolve(doneAt - movedAt)
      else requestAnimationFrame(next)
    }
    next()
  })
})()`

/** Runs in the page. Notes how long each picture takes from `startFrames()` to `endFrames()`, which gives them. */
export const watchFrames = `(() => {
  let isOn = false
  let last = 0
  let frames = []
  const next = (now) => {
    if (!isOn) return
    if (last > 0) frames.push(now - last)
    last = now
    requestAnimationFrame(next)
  }
  globalThis.startFrames = () => { isOn = true; last = 0; frames = []; requestAnimationFrame(next) }
  globalThis.endFrames = () => { isOn = false; return frames }
})()`
