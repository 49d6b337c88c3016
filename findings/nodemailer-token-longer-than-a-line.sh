#!/bin/sh
# How nodemailer sends an OAuth token that does not fit into a command line, and what Dovecot makes of it.
#
# RFC 4954 4: AUTH is subject to the length of a command line, 512 octets (RFC 5321 4.5.3.1.4). Where an initial response
# would make it longer, the client must not send one, but wait for the 334; a line there may have 12288 octets. Tokens that
# are a JWT, such as Microsoft's, are longer than 512. Seen on 2026-11-30 with nodemailer 10.6.1, Node 20.20.2 and Debian
# 12's dovecot-submissiond 2.3.19.1, set to take any token:
#
#   nodemailer, token of 300 characters      signed in
#   nodemailer, token of 2,000 characters    EAUTH 500 5.5.2 Line too long
#   the same token after a 334               235 2.7.0 Logged in.
#
# nodemailer writes AUTH XOAUTH2 and the token in one line, whatever its length, and does not try the other form. The user is
# told that the sign-in failed, though the token is good. Needs root, which dovecot does. This script exits non-zero when the
# behaviour changes.
set -eu
folder=$(mktemp -d)
next=''
trap 'dovecot -c "$folder/dovecot.conf" stop 2>/dev/null || true; kill $next 2>/dev/null || true; rm -rf "$folder"' EXIT
PATH="$PATH:/usr/sbin"
cd "$folder"
chmod 755 .
[ -e /usr/lib/dovecot/submission-login ] ||
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends dovecot-submissiond >/dev/null
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nodemailer@10.6.1 >/dev/null

cat >next.mjs <<'PROGRAM'
import { createServer } from 'node:net'

const server = createServer((socket) => {
  socket.on('error', () => {}).on('data', () => socket.write('250 2.0.0 Ok\r\n'))
  socket.write('220 mx.example.net ESMTP\r\n')
}).listen(0, '127.0.0.1', () => console.log(server.address().port))
PROGRAM
node next.mjs >next &
next=$!
until [ -s next ]; do sleep 0.1; done
port=$(node -p 'const s = require("net").createServer().listen(0); const { port } = s.address(); s.close(); port')

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
auth_mechanisms = xoauth2
first_valid_uid = 1
mail_location = maildir:$folder/home
submission_relay_host = 127.0.0.1
submission_relay_port = $(cat next)
passdb {
  driver = static
  args = nopassword=y
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=$folder/home
}
service submission-login {
  inet_listener submission {
    address = 127.0.0.1
    port = $port
  }
}
SETTINGS
dovecot -c dovecot.conf

cat >sign-in.mjs <<'PROGRAM'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'

const [port, user] = [Number(process.argv[2]), 'mari@example.com']

const withNodemailer = (length) => {
  const auth = { type: 'OAuth2', user, accessToken: 'x'.repeat(length) }
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, auth })
  return transport.verify().then(() => 'signed in', ({ code, response }) => `${code} ${response}`)
}

const afterPrompt = async (length) => {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  const say = async (line) => {
    if (line !== undefined) socket.write(`${line}\r\n`)
    let heard = ''
    while (!/^\d{3} .*\r\n/m.test(heard)) heard += (await once(socket, 'data'))[0]
    return heard.trim()
  }
  await say()
  await say('EHLO client.example.com')
  await say('AUTH XOAUTH2')
  const token = Buffer.from(`user=${user}\x01auth=Bearer ${'x'.repeat(length)}\x01\x01`).toString('base64')
  const reply = await say(token)
  socket.destroy()
  return reply
}

const seen = [await withNodemailer(300), await withNodemailer(2_000), await afterPrompt(2_000)]
console.log(seen.join('\n'))
const expected = ['signed in', 'EAUTH 500 5.5.2 Line too long', '235 2.7.0 Logged in.']
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
dovecot --version
node sign-in.mjs "$port"
