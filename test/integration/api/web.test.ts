// The pages beside the api.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveWeb } from '../../../api/http/web.ts'

let folder: string
let server: Server
let url: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), '.houqin-web-'))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<title>后勤</title>')
  writeFileSync(path.join(folder, 'assets', 'app-1a2b.js'), 'export {}')
  server = createServer(express().use(serveWeb(folder)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

const get = (address: string, accept = 'text/html') => fetch(`${url}${address}`, { headers: { Accept: accept } })

test.each(['/', '/tasks/12', '/apis'])('%s is the page’s own to understand', async (address) => {
  const page = await get(address)
  expect([page.status, await page.text()]).toEqual([200, '<title>后勤</title>'])
  expect(page.headers.get('Cache-Control')).toBe('no-cache')
})

test.each(['/api', '/api/x', '/assets/gone.js'])('%s is not', async (address) => {
  expect((await get(address)).status).toBe(404)
})

test('assets stay in the cache: their names carry their content', async () => {
  expect((await get('/assets/app-1a2b.js', '*/*')).headers.get('Cache-Control')).toContain('immutable')
})

test('without built pages there are none', () => {
  expect(serveWeb(path.join(folder, 'none')).stack).toHaveLength(0)
})
