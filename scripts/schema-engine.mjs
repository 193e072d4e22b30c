#!/usr/bin/env node
// A drop-in for Prisma's native schema engine: the same JSON-RPC over stdin and stdout, answered by
// @prisma/schema-engine-wasm over @prisma/adapter-pg. Prisma starts it because prisma.config.ts names it in
// PRISMA_SCHEMA_ENGINE_BINARY. Only developers need it; production applies migrations with migrate.ts.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { parse, toClientConfig } from 'pg-connection-string'

/** Object identifiers of PostgreSQL's catalog types that the adapter does not read by itself. */
const CHAR = 18
const NAME_ARRAY = 1003
const TEXT = 25
const TEXT_ARRAY = 1009

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
})
const datasource = options.datasource ? JSON.parse(options.datasource) : {}

await loadEngine()
if (options.version) {
  console.log(`schema-engine-wasm ${bindings.version()}`)
  process.exit(0)
}
if (positionals[0] === 'cli') await runCommand(positionals[1])
else answerRequests()

async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: '',
    get() {
      return this.message
    },
    set_message(message) {
      this.message = message
    },
  }
  process.on('uncaughtException', (error) => {
    log('ERROR', globalThis.PRISMA_WASM_PANIC_REGISTRY.message || error.message, { backtrace: error.stack })
    process.exit(101)
  })
  const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = fs.readFileSync(path.join(path.dirname(module), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

function log(level, message, extra = {}) {
  const line = { timestamp: new Date().toISOString(), level, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify({ ...line, fields: { message, ...extra } })}\n`)
}

async function withClient(connectionString, use) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** Where databases are created and dropped from, and the name of the one that is meant. */
function administration() {
  const url = new URL(datasource.url)
  const database = decodeURIComponent(url.pathname.slice(1))
  url.pathname = '/postgres'
  url.searchParams.delete('schema')
  return { url: url.toString(), database }
}

async function runCommand(command) {
  log('INFO', `schema-engine-wasm: ${command}`)
  const codes = { '3D000': 'P1003', '28P01': 'P1000', ECONNREFUSED: 'P1001' }
  try {
    if (command === 'can-connect-to-database') {
      await withClient(datasource.url, (client) => client.query('SELECT 1'))
    } else {
      const { url, database } = administration()
      const verb = command === 'create-database' ? 'CREATE' : 'DROP'
      await withClient(url, (client) => client.query(`${verb} DATABASE ${pg.escapeIdentifier(database)}`))
    }
    process.exit(0)
  } catch (error) {
    log('ERROR', error.message, { error_code: codes[error.code] ?? 'P1010' })
    process.exit(1)
  }
}

/** The adapter is made for the client: it refuses catalog types and splits scripts at every `;`, also inside functions. */
function readCatalogs(queryable) {
  const performIO = queryable.performIO.bind(queryable)
  const queryRaw = queryable.queryRaw.bind(queryable)
  const charColumns = new WeakMap()
  queryable.performIO = async (query) => {
    const result = await performIO(query)
    const fields = result.fields ?? []
    charColumns.set(
      query,
      fields.map((field) => field.dataTypeID === CHAR),
    )
    for (const field of fields) {
      if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
      if (field.dataTypeID === NAME_ARRAY) field.dataTypeID = TEXT_ARRAY
    }
    return result
  }
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query)
    charColumns.get(query).forEach((isChar, column) => {
      if (isChar) result.columnTypes[column] = ColumnTypeEnum.Character
    })
    return result
  }
  queryable.executeScript = async (sql) => {
    try {
      await queryable.client.query(sql)
    } catch (error) {
      queryable.onError(error)
    }
  }
  if (queryable.startTransaction) {
    const start = queryable.startTransaction.bind(queryable)
    queryable.startTransaction = async (level) => readCatalogs(await start(level))
  }
  return queryable
}

function adapterFactory(address) {
  const url = new URL(address ?? 'postgresql://localhost/none')
  const schema = url.searchParams.get('schema') ?? undefined
  url.searchParams.delete('schema')
  // Discrete fields: given a connection string as well, pg would ignore the name of the shadow database.
  const factory = new PrismaPg(toClientConfig(parse(url.toString())), { schema })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => readCatalogs(await connect())
  factory.connectToShadowDb = () => connectToShadow(url)
  return factory
}

async function connectToShadow(url) {
  if (datasource.shadowDatabaseUrl) return adapterFactory(datasource.shadowDatabaseUrl).connect()
  const name = `prisma_migrate_shadow_db_${randomUUID()}`
  await withClient(administration().url, (client) => client.query(`CREATE DATABASE "${name}"`))
  const shadow = new URL(url)
  shadow.pathname = `/${name}`
  const adapter = await adapterFactory(shadow.toString()).connect()
  const dispose = adapter.dispose.bind(adapter)
  // The pool is closed before the database is dropped, or the drop would wait for its own connections.
  adapter.dispose = async () => {
    await dispose()
    await withClient(administration().url, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`))
  }
  return adapter
}

function openEngine() {
  return bindings.SchemaEngine.new(
    { datamodels: options.datamodels?.map((file) => [file, fs.readFileSync(file, 'utf8')]) },
    (line) => process.env.DEBUG?.includes('schema-engine') && process.stderr.write(`${line}\n`),
    bindMigrationAwareSqlAdapterFactory(adapterFactory(datasource.url)),
  )
}

/** Requests are answered one after the other: the engine holds state between them. */
function answerRequests() {
  let engine
  let queue = Promise.resolve()
  const respond = async ({ id, method, params }) => {
    try {
      engine ??= await openEngine()
      send({ id, result: await call(engine, id, method, params) })
    } catch (error) {
      send({ id, error: rpcError(error) })
    }
  }
  const input = readline.createInterface({ input: process.stdin })
  input.on('line', (line) => {
    const request = JSON.parse(line)
    if (request.method) queue = queue.then(() => respond(request))
  })
  input.on('close', () => {
    queue = queue.then(() => process.exit(0))
  })
}

async function call(engine, id, method, params) {
  if (method === 'getDatabaseVersion') return engine.version(undefined)
  // The wasm build has no shadow database of its own for this one: devDiagnostic fills the schema cache first.
  if (method === 'evaluateDataLoss') {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
  }
  const result = await engine[method](params)
  if (method !== 'diff' || result?.stdout == null) return result ?? null
  send({ id: 900_000 + id, method: 'print', params: { content: result.stdout } })
  return { exitCode: result.exitCode }
}

function rpcError(error) {
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: error.name === 'RuntimeError',
      message: error.message ?? String(error),
      error_code: error.code,
      meta: error.meta ?? null,
    },
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
