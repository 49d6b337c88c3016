#!/bin/sh
# What smtp-server tells of an address whose domain is written in ASCII (an A-label, RFC 5890).
#
# A client that has no SMTPUTF8 (RFC 6531) sends RCPT TO:<mari@xn--pld-ona.example>, and a program that stores or
# forwards the envelope needs those bytes. One would expect them in session.envelope. Seen on smtp-server 3.21.6 with Node
# 20.20.2:
#
#   on the wire       mari@xn--pld-ona.example
#   onRcptTo          mari@põld.example
#   session.envelope  mari@põld.example, for the sender too
#
# What was written is nowhere kept. Handed on as it is, the address needs SMTPUTF8 at the next server, which few offer,
# and an address kept from here does not compare equal to the one that was sent. This script exits non-zero when the
# behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund smtp-server@3.21.6 >/dev/null
cat >ask.mjs <<'PROGRAM'
import { once } from 'node:events'
import { connect } from 'node:net'
import { SMTPServer } from 'smtp-server'

const seen = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo({ address }, session, done) {
    seen.push(`onRcptTo ${address}`)
    done()
  },
  onData(stream, { envelope }, done) {
    seen.push(`envelope ${envelope.mailFrom.address} ${envelope.rcptTo[0].address}`)
    stream.resume().on('end', () => done())
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const socket = connect(server.server.address().port, '127.0.0.1')
const lines = [
  'EHLO client.example',
  'MAIL FROM:<jaan@xn--pld-ona.example>',
  'RCPT TO:<mari@xn--pld-ona.example>',
  'DATA',
  'Subject: Tere\r\n\r\nTere!\r\n.',
  'QUIT',
]
socket.on('data', (data) => {
  if (/^\d{3} /m.test(String(data)) && lines.length > 0) socket.write(`${lines.shift()}\r\n`)
})
await once(socket, 'close')
await new Promise((resolve) => server.close(resolve))
console.log(seen.join('\n'))
if (seen.join() !== 'onRcptTo mari@põld.example,envelope jaan@põld.example mari@põld.example') {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node ask.mjs
