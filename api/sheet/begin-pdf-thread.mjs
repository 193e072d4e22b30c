// Begins the thread that sets sheets. Where the house is started with tsx a thread inherits it, but not on every Node and
// not under a test runner: the thread asks for it itself.

import { tsImport } from 'tsx/esm/api'

await tsImport('./pdf-thread.ts', import.meta.url)
