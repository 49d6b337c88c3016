#!/bin/sh
# What mailparser makes of In-Reply-To and References with a comment, or without a space between two ids.
#
# RFC 5322 3.6.4 lets comments stand around an id and needs no space between two. Emacs writes such a comment into every
# reply: <87ab@example.org> (Mari Mets's message of "Mon, 30 Nov 2026 10:00:00 +0200"). One would expect the ids. Seen on
# 2026-11-30 with mailparser 3.14.2 and Node 20.20.2:
#
#   In-Reply-To: <87ab@example.org> (Mari's mail)    <87ab@example.org> (Mari's mail)>
#   References: <87ab@example.org> (Mari's mail)     <87ab@example.org>, <(Mari's>, <mail)>
#   References: <1@example.com><2@example.com>       <1@example.com><2@example.com>, one string
#
# Every word of a comment becomes an id in angle brackets, and the answered message's own id gets a bracket too many. Who
# matches answers to sent mail takes the text between < and > instead. This script exits non-zero when the behaviour
# changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mailparser@3.14.2 >/dev/null
cat >read.mjs <<'PROGRAM'
import { simpleParser } from 'mailparser'

const commented = "<87ab@example.org> (Mari's mail)"
const read = (header) => simpleParser(`From: kadri@example.net\r\n${header}\r\n\r\nThank you.\r\n`)
const seen = [
  (await read(`In-Reply-To: ${commented}`)).inReplyTo,
  (await read(`References: ${commented}`)).references,
  (await read('References: <1@example.com><2@example.com>')).references,
]
const expected = [
  "<87ab@example.org> (Mari's mail)>",
  ['<87ab@example.org>', "<(Mari's>", '<mail)>'],
  '<1@example.com><2@example.com>',
]
console.log(seen)
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node read.mjs
