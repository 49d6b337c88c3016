import type { Page } from './fixture.ts'

/** Text that may end in dots: details of a list, of which a press shows the whole. */
const mayBeCut = '.user-detail, .user-code, .company-name, .mail *, .editor .pane-head h1'

/**
 * Runs in the page and answers what does not fit, each as a kind, a place and the text: text that is cut in its element
 * or in a field, text that sticks out of its box or of the window, presses that lie on each other, a page that scrolls
 * sideways. What a scrolling box hides is not judged.
 */
const search = `(() => {
  const found = []
  const note = (kind, one, text) => {
    const place = one.closest('[class]')?.className || one.tagName.toLowerCase()
    found.push(kind + ' ' + place + ': ' + text.trim().slice(0, 60))
  }
  const isSeen = (one) => {
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    for (let at = one; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== 'none') return false
    const { width, height } = one.getBoundingClientRect()
    return width > 2 && height > 2
  }
  const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflow)
  const isScrolled = (one) => {
    for (let at = one; at && at !== document.documentElement; at = at.parentElement)
      if (scrolls(at) && at.scrollWidth > at.clientWidth + 1) return true
    return false
  }
  const modal = document.querySelector('[role="dialog"], [role="alertdialog"]')
  const all = [...(modal ?? document.body).querySelectorAll('*')].filter((one) => !one.closest('svg') && isSeen(one))
  const pen = document.createElement('canvas').getContext('2d')
  for (const one of all) {
    const style = getComputedStyle(one)
    if (/hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1 && !one.closest(${JSON.stringify(mayBeCut)}))
      note('cut', one, one.textContent)
    if (one.matches('input:not([type="checkbox"], [type="radio"], [type="file"])')) {
      const text = one.type === 'password' ? '•'.repeat(one.value.length) || one.placeholder : one.value || one.placeholder
      pen.font = style.font
      const room = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      if (pen.measureText(text).width > room + 1) note('cut in its field', one, text)
    }
    for (const text of [...one.childNodes].filter(({ nodeType, data }) => nodeType === 3 && data.trim())) {
      if (isScrolled(one)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const lines = [...range.getClientRects()].filter(({ width }) => width > 1)
      if (lines.some(({ left, right }) => left < -1 || right > innerWidth + 1)) note('outside the window', one, text.data)
      const box = one.closest('button, .button, td, th, [role="tab"], .badge, li, p, label')?.getBoundingClientRect()
      if (box && lines.some(({ left, right }) => left < box.left - 2 || right > box.right + 2)) note('sticks out', one, text.data)
    }
  }
  /** What is left of an element's box when everything around it has cut it. */
  const shown = (one) => {
    let { left, top, right, bottom } = one.getBoundingClientRect()
    for (let at = one.parentElement; at && at !== document.documentElement; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue
      const box = at.getBoundingClientRect()
      left = Math.max(left, box.left)
      right = Math.min(right, box.right)
      top = Math.max(top, box.top)
      bottom = Math.min(bottom, box.bottom)
    }
    return { left, top, right, bottom }
  }
  const floats = (one) => {
    for (let at = one; at; at = at.parentElement) if (/fixed|sticky/.test(getComputedStyle(at).position)) return true
    return false
  }
  const presses = all.filter((one) => one.matches('button, a[href], input, textarea, summary') && !one.closest('label') && !floats(one))
    .map((one) => ({ one, box: shown(one) }))
  for (const [index, { one, box }] of presses.entries())
    for (const other of presses.slice(index + 1)) {
      if (one.contains(other.one) || other.one.contains(one)) continue
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
      if (wide > 2 && high > 2) note('lies on another press', one, one.textContent + ' / ' + other.one.textContent)
    }
  const over = document.documentElement.scrollWidth - innerWidth
  if (over > 0) note('page scrolls sideways by ' + over, document.body, '')
  return [...new Set(found)]
})()`

/** What does not fit on the page as it is now. */
export const misfits = (page: Page): Promise<readonly string[]> => page.evaluate<readonly string[]>(search)
