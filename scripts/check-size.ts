// Run by check.ts: no source file is longer than this; one that grows has become a second thing.
import { sourceFiles } from './source-files.ts'

const MOST_LINES = 400

const sizes = sourceFiles(['.ts', '.tsx', '.mjs', '.css', '.sql', '.prisma', '.go']).map(({ file, text }) => ({
  file,
  lines: text.trimEnd().split('\n').length,
}))
const tooLong = sizes.filter(({ lines }) => lines > MOST_LINES)
for (const { file, lines } of tooLong) console.log(`${file} has ${lines} lines; ${MOST_LINES} are allowed`)
process.exit(tooLong.length > 0 ? 1 : 0)
