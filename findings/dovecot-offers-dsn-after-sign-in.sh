#!/bin/sh
# What Dovecot's submission server offers before and after a sign-in.
#
# A client asks with EHLO what a server can do. RFC 4954 4 wants it asked again after AUTH only where a security layer was
# negotiated, which PLAIN and LOGIN never do; so a client knows the offer once TLS is up, as nodemailer and others do. Seen
# on 2026-11-30 with Debian 12's dovecot-submissiond 2.3.19.1 before a server that offers DSN and SIZE 20000000:
#
#   EHLO                       SIZE (without a number), no DSN
#   AUTH PLAIN                 235
#   MAIL ... RET=HDRS ENVID=   250, and handed on; RCPT ... NOTIFY= ORCPT= likewise
#   RSET, EHLO                 DSN, SIZE 19998976
#
# Dovecot learns what the server behind it offers when a user is there, and does not say so unasked. A client that keeps to
# the first offer sends no DSN parameters, and learns of a mail too large only from the reply to MAIL. Needs root, which
# dovecot does. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
next=''
trap 'dovecot -c "$folder/dovecot.conf" stop 2>/dev/null || true; kill $next 2>/dev/null || true; rm -rf "$folder"' EXIT
PATH="$PATH:/usr/sbin"
cd "$folder"
chmod 755 .
[ -e /usr/lib/dovecot/submission-login ] ||
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends dovecot-submissiond >/dev/null

cat >next.mjs <<'PROGRAM'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

const server = createServer((socket) => {
  const say = (line) => socket.write(`${line}\r\n`)
  socket.on('error', () => {})
  createInterface({ input: socket }).on('line', (line) => {
    console.log(line)
    if (line === 'QUIT') return socket.end('221 2.0.0 Bye\r\n')
    say(line.startsWith('EHLO') ? '250-mx.example.net\r\n250-DSN\r\n250 SIZE 20000000' : '250 2.0.0 Ok')
  })
  say('220 mx.example.net ESMTP')
}).listen(0, '127.0.0.1', () => console.error(server.address().port))
PROGRAM
node next.mjs >handed 2>port &
next=$!
until [ -s port ]; do sleep 0.1; done
own=$(node -p 'const s = require("net").createServer().listen(0); const { port } = s.address(); s.close(); port')

mkdir run state home
chown nobody home
cat >dovecot.conf <<SETTINGS
base_dir = $folder/run
state_dir = $folder/state
log_path = $folder/log
protocols = submission
hostname = mail.example.com
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:$folder/home
submission_relay_host = 127.0.0.1
submission_relay_port = $(cat port)
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=$folder/home
}
service submission-login {
  inet_listener submission {
    address = 127.0.0.1
    port = $own
  }
}
SETTINGS
dovecot -c dovecot.conf

cat >ask.mjs <<'PROGRAM'
import { once } from 'node:events'
import { connect } from 'node:net'

const socket = connect(Number(process.argv[2]), '127.0.0.1').setEncoding('utf8')
const say = async (line) => {
  if (line !== '') socket.write(`${line}\r\n`)
  let heard = ''
  while (!/^\d{3} .*\r\n/m.test(heard)) heard += (await once(socket, 'data'))[0]
  return heard.split('\r\n').map((each) => each.slice(4))
}
const offered = async () => (await say('EHLO client.example.com')).filter((word) => /^(DSN|SIZE)/.test(word)).join(', ')
await say('')
const before = await offered()
await say(`AUTH PLAIN ${Buffer.from('\0mari\0secret').toString('base64')}`)
await say('MAIL FROM:<sales@example.com> RET=HDRS ENVID=invoice-7')
await say('RCPT TO:<kadri@example.net> NOTIFY=FAILURE ORCPT=rfc822;kadri@example.net')
await say('RSET')
const after = await offered()
await say('QUIT')
socket.destroy()
console.log(`before AUTH: ${before}\nafter AUTH: ${after}`)
if (before !== 'SIZE' || after !== 'DSN, SIZE 19998976') {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
dovecot --version
node ask.mjs "$own"
grep -E '^(MAIL|RCPT)' handed
grep -q '^MAIL FROM:<sales@example.com> .*RET=HDRS' handed
grep -q '^RCPT TO:<kadri@example.net> NOTIFY=FAILURE ORCPT=rfc822;kadri@example.net' handed
