#!/bin/sh
# What a megabyte of bytea costs PGlite, which writes and reads it as hexadecimal digits.
#
# Seen with @electric-sql/pglite 0.5.16 on Node 24.21 on 2026-11-29, CPU time for 4 MB:
#
#   in, as a Uint8Array                1,063 ms     with a serializer over Buffer's own toString('hex')    207 to 241 ms
#   out, by PGlite's parser              596 ms     with a parser over Buffer.from(text, 'hex')              56 to 66 ms
#
# The digits are made one after the other in JavaScript, on the thread of the program, which does nothing else in the
# meantime. The options `serializers` and `parsers` put Node's own in their place; the bytes are the same. This script
# exits non-zero when that no longer takes less than half.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.16 >/dev/null
cat >measure.mjs <<'PROGRAM'
import { PGlite, types } from '@electric-sql/pglite'

const bytes = Buffer.from(Uint8Array.from({ length: 4_000_000 }, (_, index) => (index * 2_654_435_761) >>> 13))
const native = {
  serializers: { [types.BYTEA]: (value) => `\\x${Buffer.from(value).toString('hex')}` },
  parsers: { [types.BYTEA]: (text) => Buffer.from(text.slice(2), 'hex') },
}
const spent = async (work) => {
  const before = process.cpuUsage()
  const result = await work()
  return [Math.round(process.cpuUsage(before).user / 1_000), result]
}
const measure = async (options) => {
  const database = await PGlite.create(options)
  await database.exec('create table file (content bytea)')
  const [into] = await spent(() => database.query('insert into file values ($1)', [bytes]))
  const [out, { rows }] = await spent(() => database.query('select content from file'))
  await database.close()
  if (!bytes.equals(Buffer.from(rows[0].content))) throw new Error('The bytes are not the same')
  return { into, out }
}
const usual = await measure({})
const own = await measure(native)
console.log('milliseconds of CPU for 4 MB', { usual, own })
process.exit(usual.into > 2 * own.into && usual.out > 2 * own.out ? 0 : 1)
PROGRAM
node measure.mjs
