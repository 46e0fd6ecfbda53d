import { createServer, type Socket } from 'node:net'

export interface ReceivedMail {
  readonly to: string
  /** Head and body as they came, with the body's transfer encoding undone. */
  readonly head: string
  readonly text: string
}

/** A mail server that keeps what it gets; it can be told to take nothing. */
export interface SmtpStub {
  readonly url: string
  readonly received: ReceivedMail[]
  refusing: boolean
  close(): Promise<void>
}

export async function openSmtpStub(): Promise<SmtpStub> {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    converse(socket, received, () => stub.refusing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const stub: SmtpStub = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusing: false,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return stub
}

function converse(socket: Socket, received: ReceivedMail[], refusing: () => boolean) {
  let to = ''
  let data: string | null = null
  let rest = ''
  socket.setEncoding('utf8')
  socket.write(refusing() ? '421 not now\r\n' : '220 stub\r\n')
  socket.on('data', (chunk: string) => {
    rest += chunk
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      if (data !== null) {
        if (line !== '.') {
          data += `${line}\n`
          continue
        }
        received.push(read(to, data))
        data = null
        socket.write('250 kept\r\n')
      } else if (/^DATA/i.test(line)) {
        data = ''
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
      else {
        to = /^RCPT TO:<([^>]+)>/i.exec(line)?.[1] ?? to
        socket.write('250 ok\r\n')
      }
    }
  })
}

function read(to: string, data: string): ReceivedMail {
  const at = data.indexOf('\n\n')
  const [head, body] = [data.slice(0, at), data.slice(at + 2)]
  const encoding = /^content-transfer-encoding: (.+)$/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return { to, head, text: Buffer.from(body, 'base64').toString('utf8') }
  if (encoding !== 'quoted-printable') return { to, head, text: body }
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return { to, head, text: Buffer.from(bytes, 'latin1').toString('utf8') }
}
