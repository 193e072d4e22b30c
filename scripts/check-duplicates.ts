// Run by check.ts: no passage of the source may stand in two places. Tests may repeat themselves: there a story reads
// better whole.
import { duplicates } from './duplicates.ts'
import { sourceFiles } from './source-files.ts'

const found = duplicates(sourceFiles().filter(({ file }) => !file.startsWith('test/')))
for (const line of found) console.log(line)
process.exit(found.length > 0 ? 1 : 0)
