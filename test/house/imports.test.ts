// Holds the layers apart: who imports whom, what may reach workflows, where the words of a process may stand.
import { expect, test } from 'vitest'
import { sourceFiles, topFolders } from '../../scripts/source-files.ts'
import { forbiddenImports } from './import-matrix.ts'
import { COMPUTED, importsOf } from './imports-of.ts'

const FOLDERS = 'domain workflows activities records worker api web prisma test bench docs scripts tools'.split(' ')

test('the top folders are the known ones', () => {
  expect(topFolders().filter((name) => !FOLDERS.includes(name))).toEqual([])
})

test('nobody imports what the matrix forbids', () => {
  expect(sourceFiles().flatMap(({ file, text }) => forbiddenImports(file, text))).toEqual([])
})

test.each([
  ['domain/desk/decide.ts', `import { Db } from '../../records/db.ts'`],
  ['domain/desk/decide.ts', `import { purchase } from '../processes/index.ts'`],
  ['domain/plan/plan.ts', `import fs from 'node:fs'`],
  ['domain/words.ts', `export * from '../records/db.ts'`],
  ['domain/words.ts', `import type { Db } from '../records/db.ts'`],
  ['workflows/purchase.ts', `import { z } from 'zod'`],
  ['workflows/purchase.ts', `import { openTask } from '../activities/index.ts'`],
  ['workflows/purchase.ts', `import { type OpenTask } from '../activities/index.ts'`],
  ['workflows/purchase.ts', `import { randomUUID } from 'node:crypto'`],
  ['activities/mail.ts', `import express from 'express'`],
  ['activities/mail.ts', `import { wake } from '../workflows/messages.ts'`],
  ['records/desk.ts', `import { Client } from '@temporalio/client'`],
  ['records/desk.ts', `const { Client } = await import('@temporalio/client')`],
  ['records/desk.ts', `const name = 'express'; const it = await import(name)`],
  ['worker/relay.ts', `import { purchase } from '../workflows/purchase.ts'`],
  ['worker/relay.ts', `import { server } from '../api/server.ts'`],
  ['api/tasks.ts', `import { openTask } from '../activities/index.ts'`],
  ['api/tasks.ts', `import { PrismaClient } from '@prisma/client'`],
  ['api/tasks.ts', `import { Worker } from '@temporalio/worker'`],
  ['web/tasks.tsx', `import { act } from '../records/desk.ts'`],
  ['web/tasks.tsx', `import pg from 'pg'`],
])('%s may not: %s', (file, source) => {
  expect(forbiddenImports(file, source)).toHaveLength(1)
})

test.each([
  ['domain/processes/purchase/form.ts', `import { z } from 'zod'`],
  ['workflows/purchase.ts', `import type * as activities from '../activities/index.ts'`],
  ['workflows/purchase.ts', `import { condition } from '@temporalio/workflow'`],
  ['activities/tasks.ts', `import type { Wake } from '../workflows/messages.ts'`],
  ['records/desk.ts', `import { PrismaClient } from '../generated/prisma/client.ts'`],
  ['worker/relay.ts', `import { wake } from '../workflows/messages.ts'`],
  ['api/server.ts', `import express from 'express'`],
  ['web/tasks.tsx', `import type { TaskView } from '../api/tasks.ts'`],
  ['test/stories/purchase.test.ts', `import { act } from '../../records/desk.ts'`],
])('%s may: %s', (file, source) => {
  expect(forbiddenImports(file, source)).toEqual([])
})

test('every kind of import is seen', () => {
  const source = `import a from 'a'; import 'b'; export * from 'c'; export { d } from 'd'; export type { e } from 'e'
    import type { f } from 'f'; const g = import('g'); const h = import(name)`
  const seen = importsOf('x.ts', source).map(({ target, typeOnly }) => (typeOnly ? `type ${target}` : target))
  expect(seen.sort()).toEqual([COMPUTED, 'a', 'b', 'c', 'd', 'g', 'type e', 'type f'])
})

test('zod does not reach workflows', () => {
  const texts = new Map(sourceFiles().map(({ file, text }) => [file, text]))
  expect(pathsToZod(texts)).toEqual([])
})

test('zod behind a file of the domain is found', () => {
  const texts = new Map([
    ['workflows/purchase.ts', `import { limits } from '../domain/processes/purchase/policy.ts'`],
    ['domain/processes/purchase/policy.ts', `import type { Form } from './form.ts'; import './limits.ts'`],
    ['domain/processes/purchase/form.ts', `import { z } from 'zod'`],
    ['domain/processes/purchase/limits.ts', `export * from './form.ts'`],
  ])
  expect(pathsToZod(texts)).toEqual([
    'workflows/purchase.ts > domain/processes/purchase/policy.ts > domain/processes/purchase/limits.ts > domain/processes/purchase/form.ts > zod',
  ])
})

/** How the files of workflows/ get to zod at run time: the shortest way of each that does. */
function pathsToZod(texts: Map<string, string>): string[] {
  const starts = [...texts.keys()].filter((file) => file.startsWith('workflows/'))
  return starts.flatMap((start) => pathToZod(start, texts) ?? [])
}

function pathToZod(start: string, texts: Map<string, string>): string | undefined {
  const ways = new Map([[start, start]])
  for (const [file, way] of ways) {
    for (const { target, ours } of importsOf(file, texts.get(file) ?? '').filter(({ typeOnly }) => !typeOnly)) {
      if (!ours && /^zod(\/|$)/.test(target)) return `${way} > zod`
      if (ours && texts.has(target) && !ways.has(target)) ways.set(target, `${way} > ${target}`)
    }
  }
  return undefined
}
