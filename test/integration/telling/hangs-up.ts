// A mail server that takes a mail in and hangs up before it has said whether it has it.
import { createServer } from 'node:net'

export async function openHangingUp(port: number): Promise<{ readonly mails: () => number; close(): Promise<void> }> {
  let mails = 0
  const server = createServer((socket) => {
    let isMail = false
    socket.on('error', () => {})
    socket.write('220 hello\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      if (isMail) {
        if (!text.endsWith('.\r\n')) return
        mails++
        socket.destroy()
        return
      }
      isMail = text.startsWith('DATA')
      socket.write(isMail ? '354 go on\r\n' : '250 yes\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    mails: () => mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
