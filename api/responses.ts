// The shapes of answers that the pages read, by type only: what the records make and the api passes on.

export type { RequestSummary } from '../records/request-summary.ts'
export type { Robot } from '../records/telling/robots.ts'
export type { WayStage } from '../records/way.ts'
export type { Block, Paper, PaperFile, Value } from './present/paper/block.ts'
