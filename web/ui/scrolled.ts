// A box that scrolls must be reachable by keyboard: `{...SCROLLED}` on whatever holds nothing that takes the focus itself.

export const SCROLLED = { tabIndex: 0 } as const
