#!/bin/sh
# nodemailer 10.6.0, lib/smtp-connection: replies to a pipelined batch are forgotten when the server closes after them.
#
# RFC 2920 lets a client send MAIL, RCPT and DATA in one piece; the server answers in one piece too. RFC 5321 3.8 lets a server
# answer 421 and close. Here the server refuses twenty recipients for good (550 5.1.1) and then says why it
# closes (421 4.3.2). All replies have arrived before the end of the connection.
# Expected: the error tells one of them.
# Seen on 2026-11-28 with Node 20 and 24: "Connection closed unexpectedly", without a response: one reply is looked at per
# turn of the event loop (_processResponse), and the queue is dropped when 'close' comes first (_onClose). Sent one by one,
# each in answer to its command, they are told.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nodemailer@10.6.0 >/dev/null
cat > play.mjs <<'JS'
import net from 'node:net'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

const people = Array.from({ length: 20 }, (_, i) => `p${i}@example.org`)

const play = (offer) =>
  new Promise((resolve) => {
    const answers = { EHLO: `250-test\r\n250 ${offer}`, MAIL: '250 ok', RCPT: '550 5.1.1 no such user', DATA: '421 4.3.2 closing' }
    const server = net.createServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', (data) => {
        const said = String(data).split('\r\n').filter(Boolean).map((line) => answers[line.split(' ')[0]] ?? '250 ok')
        socket.write(`${said.join('\r\n')}\r\n`)
        if (said.at(-1).startsWith('421')) socket.end()
      })
      socket.write('220 test\r\n')
    })
    server.listen(0, '127.0.0.1', () => {
      const client = new SMTPConnection({ host: '127.0.0.1', port: server.address().port, ignoreTLS: true })
      const done = (error) => { server.close(); client.close(); resolve(`${error.message} | ${error.response ?? 'no response'}`) }
      client.on('error', done)
      client.connect(() => client.send({ from: 'a@example.org', to: people }, 'Subject: x\r\n\r\ny', done))
    })
  })

const batch = await play('PIPELINING')
console.log(`in one batch: ${batch}`)
console.log(`one by one:   ${await play('8BITMIME')}`)
process.exit(batch.includes('550') || batch.includes('421') ? 1 : 0)
JS
node play.mjs
