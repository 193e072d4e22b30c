// The tour of a README: its blocks of shell, each with the output that the reader is promised. Reading only.
export type TourStep = {
  readonly script: string
  /** What it prints; … stands for anything. */
  readonly promised?: string
}

const BEGIN = '<!-- tour -->'
const END = '<!-- end of tour -->'
const BLOCK = /^```(\w*)\n([\s\S]*?)^```$/gm

/** Each block of `bash` with the block of `text` that follows it. Throws when there is no tour. */
export function tourOf(markdown: string): TourStep[] {
  const begin = markdown.indexOf(BEGIN)
  const end = markdown.indexOf(END)
  if (begin < 0 || end < begin) throw new Error('there is no tour between its marks')
  const steps: { script: string; promised?: string }[] = []
  for (const [, language, text = ''] of markdown.slice(begin, end).matchAll(BLOCK)) {
    const last = steps.at(-1)
    if (language === 'bash') steps.push({ script: text })
    else if (language === 'text' && last && last.promised === undefined) last.promised = text
    else throw new Error(`a block of the tour is neither a command nor its output: ${text.slice(0, 40)}`)
  }
  return steps
}

/** Whether an output is what was promised; spaces at the ends do not count. */
export function isAsPromised(output: string, promised: string): boolean {
  const pattern = promised
    .trim()
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*?')
  return new RegExp(`^${pattern}$`).test(output.trim())
}
