// What a start shows: one line for each step, with its time. A failure that people can mend is one sentence, no stack.
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

export function say(line: string): void {
  console.log(`  ${line}`)
}

/** Runs a step and shows its name, its time and what it answers, if that is a text. */
export async function step<Result>(name: string, run: () => Promise<Result> | Result): Promise<Result> {
  const begun = performance.now()
  const result = await run()
  const remark = typeof result === 'string' ? `  ${result}` : ''
  console.log(`  ✓ ${name.padEnd(12)} ${seconds(performance.now() - begun).padStart(7)}${remark}`)
  return result
}

/** The time since this process began, with whatever was installed and generated. */
export function sinceStart(): string {
  return seconds(performance.now())
}
