#!/bin/sh
# To whom Exim sends a mail for an internationalized address when the next server has no SMTPUTF8.
#
# RFC 6531 3.2: to such a server a client must not send the address, nor a header that holds it. A relay should return the
# mail; a submission server may also turn it into one that needs no SMTPUTF8. A-labels (RFC 5890) are for domains: nothing
# gives a local part another form, except its own domain, which may know a second name for the mailbox.
# Seen on 2026-11-30 with Debian 12's exim4 4.96 as it is, which offers SMTPUTF8 itself, and a next server without:
#
#   to Exim          MAIL FROM:<sales@example.com> SMTPUTF8   RCPT TO:<põld@example.net>
#   next server      MAIL FROM:<sales@example.com>            RCPT TO:<xn--pld-ona@example.net>
#   in its log       => xn--pld-ona@example.net <põld@example.net> ... C="250 2.0.0 Ok"
#
# That is another mailbox: it takes the mail, or a report comes back about an address that no one wrote to. The header holds
# põld@example.net all the same. The transport's utf8_downconvert = 0 returns the mail. Needs root, as unpacked servers do
# here: the package conflicts with other mail servers. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
next='' server=''
trap 'kill -KILL $next $server 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
chmod 755 .
fetch() { apt-get download -qq exim4-daemon-light exim4-base libidn12 2>/dev/null; }
fetch || { apt-get update -qq && fetch; }
for package in *.deb; do dpkg -x "$package" root; done

cat >next.mjs <<'PROGRAM'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

const server = createServer((socket) => {
  let inData = false
  const say = (line) => socket.write(`${line}\r\n`)
  socket.on('error', () => {})
  createInterface({ input: socket }).on('line', (line) => {
    console.log(line)
    if (inData && line !== '.') return
    const verb = inData ? '.' : line.slice(0, 4).toUpperCase()
    inData = verb === 'DATA'
    if (verb === 'QUIT') return socket.end('221 2.0.0 Bye\r\n')
    if (verb === 'EHLO') return say('250-mx.example.net\r\n250 8BITMIME')
    say(inData ? '354 Go ahead' : '250 2.0.0 Ok')
  })
  say('220 mx.example.net ESMTP')
}).listen(0, '127.0.0.1', () => console.error(server.address().port))
PROGRAM
node next.mjs >heard 2>port &
next=$!
until [ -s port ]; do sleep 0.1; done
own=$(node -p 'const s = require("net").createServer().listen(0); const { port } = s.address(); s.close(); port')

cp /etc/passwd /etc/group .
echo 'Debian-exim:x:64001:64001::/nonexistent:/usr/sbin/nologin' >>passwd
echo 'Debian-exim:x:64001:' >>group
mkdir own
chown nobody own
cat >exim.conf <<SETTINGS
exim_user = nobody
exim_group = nogroup
never_users =
keep_environment =
primary_hostname = mail.example.com
daemon_smtp_ports = $own
local_interfaces = 127.0.0.1
spool_directory = $folder/own
log_file_path = $folder/own/%slog
tls_advertise_hosts =
host_lookup =
rfc1413_hosts =
smtputf8_advertise_hosts = *
acl_smtp_rcpt = accept
begin routers
next:
  driver = manualroute
  transport = next
  route_list = * 127.0.0.1 byname
  self = send
begin transports
next:
  driver = smtp
  port = $(cat port)
  allow_localhost
SETTINGS
cat >inside <<INSIDE
mount -t overlay overlay -o "lowerdir=$folder/root/usr:/usr" /usr
mount --bind passwd /etc/passwd
mount --bind group /etc/group
mount -t tmpfs tmpfs /run
mkdir -p /run/lock
mount -t proc proc /proc
/usr/sbin/exim4 -bdf -q1h -C "$folder/exim.conf" || exit 1
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
  'MAIL FROM:<sales@example.com> SMTPUTF8',
  'RCPT TO:<põld@example.net>',
  'DATA',
  'To: põld@example.net\r\nSubject: Invoice\r\n\r\nPlease pay.\r\n.',
  'QUIT',
]) {
  socket.write(`${line}\r\n`)
  let heard = ''
  while (!/^\d{3} .*\r\n/m.test(heard)) heard += (await once(socket, 'data'))[0]
}
PROGRAM
node send.mjs "$own"
for _ in $(seq 60); do
  grep -q '=>' log && break
  sleep 0.5
done
dpkg-deb -f exim4-daemon-light_*.deb Version
grep -aE '^(MAIL|RCPT|To:)' heard
grep '=>' log
grep -qx 'MAIL FROM:<sales@example.com>' heard
grep -qx 'RCPT TO:<xn--pld-ona@example.net>' heard
grep -qx 'To: põld@example.net' heard
