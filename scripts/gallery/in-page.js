// Runs inside of the page (look.ts sends it there): finds every shown piece of text and says what is wrong with it.

globalThis.houqinLook = (foreign) => {
  const others = new Set(foreign)
  const flaws = new Set(isWiderThanScreen() ? ['the page is wider than the screen'] : [])
  for (const piece of shownTexts()) {
    const told = piece.text.length > 40 ? `${piece.text.slice(0, 40)}…` : piece.text
    for (const flaw of flawsOf(piece, others)) flaws.add(`${flaw}: ${told}`)
  }
  return [...flaws]
}

function isWiderThanScreen() {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth > clientWidth + 1
}

function* shownTexts() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim()
    const element = node.parentElement
    if (text === '' || !element || isUnseen(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width > 0 && box.height > 0) yield { text, element, box }
  }
}

function isUnseen(element) {
  if (element.closest('.unseen, .skip, [aria-hidden=true]')) return true
  return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

function flawsOf({ text, element, box }, others) {
  const isOutside = box.right > document.documentElement.clientWidth + 1 || box.left < -1
  return [
    ...(others.has(text) ? ['in the other language'] : []),
    ...(isOutside && !isScrolled(element) ? ['outside of the screen'] : []),
    ...(isCut(element, box) ? ['cut'] : []),
    ...(isCovered(element, box) ? ['covered'] : []),
  ]
}

/** In a box that scrolls sideways by itself. */
function isScrolled(element) {
  return ancestors(element).some((at) => {
    const { overflowX } = getComputedStyle(at)
    return (overflowX === 'auto' || overflowX === 'scroll') && at.scrollWidth > at.clientWidth
  })
}

/** By the edge of a box that hides what is too long, without saying so by dots. */
function isCut(element, box) {
  const cutter = ancestors(element).find((at) => ['hidden', 'clip'].includes(getComputedStyle(at).overflowX))
  if (!cutter || cutter === document.body || isScrolled(element)) return false
  if (getComputedStyle(cutter).textOverflow === 'ellipsis') return false
  const edge = cutter.getBoundingClientRect()
  return box.right > edge.right + 2 || box.left < edge.left - 2
}

function isCovered(element, { left, top, width, height }) {
  const [x, y] = [left + width / 2, top + height / 2]
  if (x < 0 || y < 0 || x >= document.documentElement.clientWidth || y >= window.innerHeight) return false
  const over = document.elementFromPoint(x, y)
  return over !== null && !element.contains(over) && !over.contains(element) && !isOverlay(over)
}

/** Bars and dialogs lie over the page on purpose; a label may hold its input over its text. */
function isOverlay(over) {
  return ancestors(over).some(
    (at) =>
      ['fixed', 'sticky'].includes(getComputedStyle(at).position) ||
      at.matches('label, [role=dialog], .ant-modal-root, .ant-message, .ant-select, .ant-segmented-item'),
  )
}

function ancestors(element) {
  const all = []
  for (let at = element; at; at = at.parentElement) all.push(at)
  return all
}
