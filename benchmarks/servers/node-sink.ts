// Takes mail and throws it away. Prints its port.
import { type AddressInfo, createServer } from 'node:net'
import { createInterface } from 'node:readline'

const replies: Readonly<Record<string, string>> = {
  EHLO: '250-sink\r\n250-PIPELINING\r\n250 8BITMIME',
  HELO: '250 sink',
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 Go on',
  RSET: '250 2.0.0 Ok',
  NOOP: '250 2.0.0 Ok',
  QUIT: '221 2.0.0 Bye',
}

const server = createServer((socket) => {
  let body = false
  socket.setNoDelay(true).on('error', () => socket.destroy())
  socket.write('220 sink ESMTP\r\n')
  createInterface(socket).on('line', (line) => {
    if (body) {
      if (line !== '.') return
      body = false
      socket.write('250 2.0.0 Ok\r\n')
      return
    }
    const verb = line.slice(0, 4).toUpperCase()
    body = verb === 'DATA'
    socket.write(`${replies[verb] ?? '502 5.5.2 What?'}\r\n`)
    if (verb === 'QUIT') socket.end()
  })
}).listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
