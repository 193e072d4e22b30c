// The sheet as a PDF. Setting it takes a processor for a tenth of a second and more: a thread of its own does that, so that
// no signature waits for it. The thread is started for the first sheet and stays, with its fonts.

import { Worker } from 'node:worker_threads'
import type { Sheet } from './sheet.ts'

export type Order = { readonly no: number; readonly sheet: Sheet }
export type Delivery = { readonly no: number } & ({ readonly bytes: Uint8Array } | { readonly error: string })
type Waiting = { readonly resolve: (bytes: Buffer) => void; readonly reject: (error: Error) => void }

class Press {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(ended: () => void) {
    this.#worker = new Worker(new URL('./begin-pdf-thread.mjs', import.meta.url))
    this.#worker.on('message', (delivery: Delivery) => this.#deliver(delivery))
    const end = (error: Error) => {
      ended()
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
    }
    this.#worker.on('error', end)
    this.#worker.on('exit', (code) => end(new Error(`the thread that makes PDFs ended (${code})`)))
  }

  print(sheet: Sheet): Promise<Buffer> {
    this.#last += 1
    const order: Order = { no: this.#last, sheet }
    // While nothing is printed, the thread holds nobody up who wants to end.
    this.#worker.ref()
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.no, { resolve, reject })
      this.#worker.postMessage(order)
    })
  }

  #deliver(delivery: Delivery): void {
    const waiting = this.#waiting.get(delivery.no)
    this.#waiting.delete(delivery.no)
    if (this.#waiting.size === 0) this.#worker.unref()
    if ('bytes' in delivery) waiting?.resolve(Buffer.from(delivery.bytes))
    else waiting?.reject(new Error(delivery.error))
  }
}

let press: Press | undefined

function print(sheet: Sheet): Promise<Buffer> {
  press ??= new Press(() => {
    press = undefined
  })
  return press.print(sheet)
}

/** A drawing that cannot be set after all does not cost the sheet: it is made without drawings. */
export async function pdfOf(sheet: Sheet): Promise<Buffer> {
  const isDrawn = sheet.parts.some(({ signatures }) => signatures.some(({ drawing }) => drawing))
  return isDrawn ? print(sheet).catch(() => print(undrawn(sheet))) : print(sheet)
}

function undrawn(sheet: Sheet): Sheet {
  const parts = sheet.parts.map((part) => ({
    ...part,
    signatures: part.signatures.map(({ drawing: _drawing, ...rest }) => rest),
  }))
  return { ...sheet, parts }
}
