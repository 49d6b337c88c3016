#!/bin/sh
# What OpenSMTPD reports about a mail that it has given up.
#
# RFC 3464 2.3.3: "failed" is a mail that could not be delivered and that the server no longer tries; "delayed" is one that
# it goes on trying. With an ENVID and ORCPT that the client gave, the report has Original-Envelope-Id and
# Original-Recipient (RFC 3461 6.3). Seen on 2026-11-30 with Debian 12's opensmtpd 6.8.0p2, "queue ttl 4s" and a next
# server that answers 450. When the time is over, the queue is empty, and the sender gets:
#
#   Subject: Delivery status notification: delayed
#   Please note that this is only a temporary failure report. The message is kept in the queue for up to 7 days.
#   Action: delayed
#   Status: 4.4.7
#
# Nothing follows. The server offers DSN, but neither id is given back, and the report is in a multipart/mixed. A program
# that waits after "delayed" waits for ever; 4.4.7 tells the end from a delay. Needs root, as unpacked servers do here:
# the package conflicts with other mail servers. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
next='' server=''
trap 'kill -KILL $next $server 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
chmod 755 .
fetch() { apt-get download -qq opensmtpd 2>/dev/null; }
fetch || { apt-get update -qq && fetch; }
dpkg -x opensmtpd_*.deb root

cat >next.mjs <<'PROGRAM'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

// Answers 450 to the recipient, and writes what comes back to the sender.
const server = createServer((socket) => {
  let inData = false
  const say = (line) => socket.write(`${line}\r\n`)
  socket.on('error', () => {})
  createInterface({ input: socket }).on('line', (line) => {
    if (inData && line !== '.') return console.log(line)
    const verb = inData ? '.' : line.slice(0, 4).toUpperCase()
    inData = verb === 'DATA'
    if (verb === 'QUIT') return socket.end('221 2.0.0 Bye\r\n')
    if (inData) return say('354 Go ahead')
    say(line.includes('kadri@') ? '450 4.2.0 Not now' : '250 2.0.0 Ok')
  })
  say('220 mx.example.net ESMTP')
}).listen(0, '127.0.0.1', () => console.error(server.address().port))
PROGRAM
node next.mjs >returned 2>port &
next=$!
until [ -s port ]; do sleep 0.1; done
own=$(node -p 'const s = require("net").createServer().listen(0); const { port } = s.address(); s.close(); port')

cp /etc/passwd /etc/group .
for user in opensmtpd:64002 opensmtpq:64003; do
  echo "${user%:*}:x:${user#*:}:${user#*:}::/nonexistent:/usr/sbin/nologin" >>passwd
  echo "${user%:*}:x:${user#*:}:" >>group
done
cat >smtpd.conf <<SETTINGS
queue ttl 4s
listen on 127.0.0.1 port $own hostname mail.example.com
action "next" relay host smtp://127.0.0.1:$(cat port)
match from any for any action "next"
SETTINGS
cat >inside <<INSIDE
mount -t overlay overlay -o "lowerdir=$folder/root/usr:/usr" /usr
mount --bind passwd /etc/passwd
mount --bind group /etc/group
for place in /run /var/lib /var/spool; do mount -t tmpfs tmpfs \$place; done
mkdir -p /run/lock /var/lib/opensmtpd/empty /var/spool/smtpd
chmod 711 /var/spool/smtpd
/usr/sbin/smtpd -d -f "$folder/smtpd.conf" || exit 1
INSIDE
unshare --mount --pid --fork --kill-child sh -e inside >log 2>&1 &
server=$!

cat >send.mjs <<'PROGRAM'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

const open = async (tries) => {
  const socket = connect(Number(process.argv[2]), '127.0.0.1').setEncoding('utf8')
  const [first] = await Promise.race([once(socket, 'data'), once(socket, 'close')]).catch(() => [''])
  if (String(first).startsWith('220') || tries === 0) return socket
  socket.destroy()
  await delay(200)
  return open(tries - 1)
}
const socket = await open(50)
for (const line of [
  'EHLO client.example.com',
  'MAIL FROM:<sales@example.com> RET=HDRS ENVID=invoice-7',
  'RCPT TO:<kadri@example.net> NOTIFY=FAILURE,DELAY ORCPT=rfc822;kadri@example.net',
  'DATA',
  'Subject: Invoice\r\nMessage-ID: <invoice-7@example.com>\r\n\r\nPlease pay.\r\n.',
  'QUIT',
]) {
  socket.write(`${line}\r\n`)
  let heard = ''
  while (!/^\d{3} .*\r\n/m.test(heard)) heard += (await once(socket, 'data'))[0]
  console.log(`${line.split(/[\r\n]/)[0]}  ->  ${heard.trim().split('\r\n').join(' | ')}`)
}
PROGRAM
node send.mjs "$own"
for _ in $(seq 60); do
  grep -q '^--.*--$' returned && break
  sleep 0.5
done
sleep 6
dpkg-deb -f opensmtpd_*.deb Version
grep -E '^(Subject: Del|Content-Type: multi|Action|Status|Original)|: Envelope expired|temporary|up to' returned
[ "$(grep -c '^Action: delayed' returned)" = 1 ]
[ "$(grep -c '^Action:' returned)" = 1 ]
grep -q '^Status: 4.4.7' returned
grep -q 'Expire for' log
! grep -qE '^Original-(Envelope-Id|Recipient):' returned
