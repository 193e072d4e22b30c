// A picture as a camera would send it: one that every check of files knows as a PNG.

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export function photo(name: string) {
  return { name: `${name}.png`, mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') }
}
