#!/bin/sh
# What Python's email package writes for a reference to a message whose Message-ID is long.
#
# Exchange Online makes ids of some eighty characters, and a program that answers such a message repeats the id in
# In-Reply-To and References (RFC 5322 3.6.4). RFC 2047 5 lists where an encoded word may stand: in text, in a comment, in
# a phrase. An id is none of these. One would expect the id as it stands on a line of its own, since RFC 5322 2.1.1 lets a
# line have 998 characters. Seen on 2026-11-30 with Python 3.8.18, 3.9.18, 3.11.2, 3.11.7, 3.12.1 and 3.13.0,
# EmailMessage and email.policy.SMTP, an id of 85 characters:
#
#   Message-ID:  <AM0PR04MB3331...outlook.example>
#   In-Reply-To: =?utf-8?q?=3CAM0PR04MB3331...?=
#                =?utf-8?q?...outlook=2Eexample=3E?=
#   References:  the short id as it stands, the long one as encoded words
#
# Absence notes, ticket systems and mailing lists in Python thus answer a message that can be recognized only by who
# decodes structured fields too. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
cat >write.py <<'PROGRAM'
import email.policy
import sys
from email.message import EmailMessage

long_id = "<AM0PR04MB3331AABBCCDDEEFF00112233445566@AM0PR04MB3331.eurprd04.prod.outlook.example>"
message = EmailMessage(policy=email.policy.SMTP)
message["Message-ID"] = long_id
message["In-Reply-To"] = long_id
message["References"] = "<first@example.com> " + long_id
message.set_content("I am away until Monday.")

written = {}
for line in message.as_bytes().decode("ascii").split("\r\n\r\n")[0].split("\r\n"):
    if line.startswith(" "):
        written[name] += line
    else:
        name, _, value = line.partition(": ")
        written[name] = value
seen = [name + (" as it stands" if long_id in written[name] else " in encoded words" if "=?utf-8?q?=3CAM0PR" in written[name] else " otherwise")
        for name in ("Message-ID", "In-Reply-To", "References")]
print(sys.version.split()[0], len(long_id), "characters")
print("\n".join(f"{name}: {written[name]}" for name in ("Message-ID", "In-Reply-To", "References")))
expected = ["Message-ID as it stands", "In-Reply-To in encoded words", "References in encoded words"]
if seen != expected or "<first@example.com> " not in written["References"]:
    sys.exit("The behaviour has changed.")
PROGRAM
python3 write.py
