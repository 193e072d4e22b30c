// Sends the picture of a hand, as any file is sent. Answers its id.

import { upload } from '../files/upload.ts'
import { newKey } from '../lib/api.ts'

export async function sendDrawing(picture: Blob): Promise<string> {
  const file = new File([picture], 'signature.png', { type: 'image/png' })
  const { id } = await upload(file, newKey(), () => undefined).done
  return id
}
