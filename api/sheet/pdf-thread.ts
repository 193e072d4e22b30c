// The thread that sets sheets: one after the other, with the fonts kept in memory.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import pdfmake from 'pdfmake'
import type { Delivery, Order } from './pdf.ts'
import { FONT, pdfDocument, TABLES } from './pdf-document.ts'

const require = createRequire(import.meta.url)
const FONTS = {
  'regular.ttf': require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  'bold.ttf': require.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'),
}

type Files = { writeFileSync(name: string, content: Buffer): void }
const { virtualfs } = pdfmake as unknown as { virtualfs: Files }
for (const [name, file] of Object.entries(FONTS)) virtualfs.writeFileSync(name, readFileSync(file))
pdfmake.addFonts({ [FONT]: { normal: 'regular.ttf', bold: 'bold.ttf' } })
pdfmake.setTableLayouts(TABLES)
// Nothing in a sheet may name a file of this machine or an address.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((name) => name in FONTS)

async function set({ no, sheet }: Order): Promise<Delivery> {
  try {
    return { no, bytes: await pdfmake.createPdf(pdfDocument(sheet)).getBuffer() }
  } catch (error) {
    return { no, error: String(error) }
  }
}

parentPort?.on('message', (order: Order) => {
  void set(order).then((delivery) => parentPort?.postMessage(delivery))
})
