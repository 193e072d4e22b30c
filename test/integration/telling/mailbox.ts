// A mail server that keeps what arrives. It knows nobody whose address begins with "nobody".
import { SMTPServer } from 'smtp-server'

export type Mail = { readonly to: string; readonly raw: string }
export type Mailbox = {
  readonly arrived: readonly Mail[]
  to(address: string): Mail[]
  close(): Promise<void>
}

/** `taken` is called for each mail before it is answered; while that is not settled nobody gets an answer. */
export async function openMailbox(
  port: number,
  taken: (mail: Mail) => Promise<void> = async () => {},
): Promise<Mailbox> {
  const arrived: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, callback) =>
      callback(address.startsWith('nobody') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
    onData(stream, { envelope }, callback) {
      const to = envelope.rcptTo.map(({ address }) => address).join()
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const mail = { to, raw: Buffer.concat(chunks).toString() }
        arrived.push(mail)
        void answer(mail, callback)
      })
    },
  })
  async function answer(mail: Mail, callback: () => void): Promise<void> {
    await taken(mail)
    callback()
  }
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    arrived,
    to: (address) => arrived.filter((mail) => mail.to === address),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** What was written as quoted-printable or base64, as people see it. */
export function readable({ raw }: Mail): string {
  const parts = raw.split(/\r?\n\r?\n/)
  const decoded = parts.map((part, index) =>
    /base64/i.test(parts[index - 1] ?? '') ? Buffer.from(part, 'base64').toString() : quotedPrintable(part),
  )
  return decoded.join('\n\n')
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
