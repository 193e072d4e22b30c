// Runs inside of the page (look.ts sends it there): finds every shown piece of text and says what is wrong with it.

globalThis.houqinLook = (foreign) => {
  const others = new Set(foreign)
  const flaws = new Set(isWiderThanScreen() ? ['the page is wider than the screen'] : [])
  const everythingIsHit = document.createElement('style')
  everythingIsHit.textContent = '*, ::before, ::after { pointer-events: auto !important }'
  document.head.append(everythingIsHit)
  for (const piece of shownTexts()) {
    const told = piece.text.length > 40 ? `${piece.text.slice(0, 40)}…` : piece.text
    for (const flaw of flawsOf(piece, others)) flaws.add(`${flaw}: ${told}`)
  }
  everythingIsHit.remove()
  for (const field of document.querySelectorAll('input:not([type=password]), textarea')) {
    if (!isUnseen(field) && field.value !== '' && field.scrollWidth > field.clientWidth + 1) {
      flaws.add(`cut in its field: ${field.value}`)
    }
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
    const box = boxOf(node)
    if (box.width > 0 && box.height > 0) yield { text, element, box }
  }
}

function boxOf(node) {
  const range = document.createRange()
  range.selectNodeContents(node)
  return range.getBoundingClientRect()
}

function isUnseen(element) {
  if (element.closest('.unseen, .skip, [aria-hidden=true], script, style')) return true
  return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

function flawsOf({ text, element, box }, others) {
  const frames = framesOf(element)
  // For those who listen only.
  if (frames.some((frame) => frame.box.width <= 1 || frame.box.height <= 1)) return []
  const seen = frames.reduce((left, frame) => meet(left, frame.box), box)
  const isScrolled = frames.some(({ scrolls }) => scrolls)
  const isOutside = box.right > document.documentElement.clientWidth + 1 || box.left < -1
  return [
    ...(others.has(text) && !element.closest('body [lang]') ? ['in the other language'] : []),
    ...(isOutside && !isScrolled ? ['outside of the screen'] : []),
    ...(isCut(frames, box) ? ['cut'] : []),
    ...(isCovered(element, seen) ? ['covered'] : []),
  ]
}

function meet(one, other) {
  const left = Math.max(one.left, other.left)
  const top = Math.max(one.top, other.top)
  const right = Math.min(one.right, other.right)
  const bottom = Math.min(one.bottom, other.bottom)
  return { left, top, right, bottom, width: right - left, height: bottom - top }
}

/** The boxes around an element that show no more than what fits into them, from the inside out. */
function framesOf(element) {
  const frames = []
  let escapes = false
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const { position, overflowX, overflowY, display, textOverflow, webkitLineClamp } = getComputedStyle(at)
    const passes = escapes && position === 'static'
    if (!passes && display !== 'inline' && !(overflowX === 'visible' && overflowY === 'visible')) {
      const scrolls = isScroller(overflowX) || isScroller(overflowY)
      const dots = textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
      frames.push({ box: at.getBoundingClientRect(), scrolls, dots })
    }
    if (position === 'fixed') break
    escapes = position === 'absolute' || passes
  }
  return frames
}

function isScroller(overflow) {
  return overflow === 'auto' || overflow === 'scroll'
}

/** By the edge of a box that hides what is too long: neither can it be scrolled to nor do dots say that there is more. */
function isCut(frames, box) {
  const end = frames.findIndex(({ scrolls, dots }) => scrolls || dots)
  const hiding = end < 0 ? frames : frames.slice(0, end)
  return hiding.some(({ box: edge }) => {
    const isSeenInPart = meet(box, edge).width > 0 && meet(box, edge).height > 0
    const isTooLong = box.right > edge.right + 2 || box.left < edge.left - 2
    return isTooLong || (isSeenInPart && (box.bottom > edge.bottom + 4 || box.top < edge.top - 4))
  })
}

/** By something painted over its middle. What lies over it and shows nothing there, like the link of a whole row, covers nothing. */
function isCovered(element, seen) {
  if (seen.width <= 0 || seen.height <= 0) return false
  const [x, y] = [seen.left + seen.width / 2, seen.top + seen.height / 2]
  if (x < 0 || y < 0 || x >= document.documentElement.clientWidth || y >= window.innerHeight) return false
  const stack = document.elementsFromPoint(x, y)
  const under = stack.findIndex((at) => at === element || at.contains(element) || element.contains(at))
  return stack.slice(0, Math.max(0, under)).some((over) => isPaintedAt(over, x, y) && !isBarOrDialog(over))
}

function isPaintedAt(over, x, y) {
  if (isUnseen(over)) return false
  if (over.matches('img, canvas, video, svg, svg *, iframe')) return true
  if ([null, '::before', '::after'].some((part) => hasColour(getComputedStyle(over, part), part))) return true
  return [...over.childNodes].some((node) => {
    if (node.nodeType !== Node.TEXT_NODE || node.textContent.trim() === '') return false
    const { left, right, top, bottom } = boxOf(node)
    return x >= left && x <= right && y >= top && y <= bottom
  })
}

function hasColour({ backgroundColor, backgroundImage, content }, part) {
  if (part && content === 'none') return false
  return backgroundImage !== 'none' || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)
}

/** Bars and dialogs lie over the page on purpose. */
function isBarOrDialog(over) {
  for (let at = over; at; at = at.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true
    if (at.matches('[role=dialog], .ant-modal-root, .ant-message')) return true
  }
  return false
}
