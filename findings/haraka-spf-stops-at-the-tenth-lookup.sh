#!/bin/sh
# What Haraka's SPF evaluator makes of a record that needs exactly as many DNS lookups as it may.
#
# RFC 7208 4.6.4: include, a, mx, ptr, exists and redirect count; there must be no more than ten, and with more the result
# is permerror. One would expect ten to work. Seen on 2026-11-30 with haraka-plugin-spf 1.3.0 and Node 20.20.2, records of
# N includes and "-all" or an address behind them, and a client that no include allows:
#
#   9 includes, then ip4 of the client      pass
#   9 includes, then -all                   fail
#   10 includes, then ip4 of the client     permerror (should be pass)
#   10 includes, then -all                  permerror (should be fail)
#
# The count is compared before each term, also before one that needs no lookup, so after the tenth lookup nothing more is
# read: neither the record that it found nor what stands behind it. Whoever writes to a Haraka has nine lookups and not
# ten. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund haraka-plugin-spf@1.3.0 >/dev/null
cat >check.mjs <<'PROGRAM'
import { createRequire } from 'node:module'

const { SPF } = createRequire(import.meta.url)('haraka-plugin-spf/lib/spf.js')
SPF.prototype.log_debug = () => {}
const check = async (includes, end) => {
  const names = Array.from({ length: includes }, (_, index) => `n${index}.example.net`)
  const zone = new Map(names.map((name) => [name, 'v=spf1 ip4:203.0.113.1 -all']))
  zone.set('example.com', `v=spf1 ${names.map((name) => `include:${name}`).join(' ')} ${end}`)
  const spf = new SPF()
  spf.resolver = { resolveTxt: async (name) => [[zone.get(name)]] }
  const result = await spf.check_host('192.0.2.1', 'example.com', 'mari@example.com')
  return `${includes} ${end} ${spf.result(result)}`
}
const seen = []
for (const includes of [9, 10]) for (const end of ['ip4:192.0.2.1', '-all']) seen.push(await check(includes, end))
console.log(seen.join('\n'))
const expected = ['9 ip4:192.0.2.1 Pass', '9 -all Fail', '10 ip4:192.0.2.1 PermError', '10 -all PermError']
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node check.mjs
