#!/usr/bin/env bash
# `openssl cms -sign -crlfeol` writes a message whose signature part still ends its lines in LF alone.
#
# The option is "Use CRLF as EOL termination instead of LF only", and headers, content and boundaries do have CRLF. The
# base64 of the signature does not, so the output is no message that SMTP may carry (RFC 5321 2.3.8) without being mended:
# a client that sends the bytes as they are sends bare LF. Replacing them afterwards keeps the signature valid.
#
# Seen with OpenSSL 3.0.19 (Debian 12). Needs openssl alone. Fails once every line ends in CRLF, or none does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

openssl version
openssl req -x509 -newkey rsa:2048 -nodes -keyout key -out cert -days 2 -subj /CN=Mari/emailAddress=mari@example.com \
  -addext extendedKeyUsage=emailProtection 2>/dev/null
printf 'Content-Type: text/plain\r\n\r\nTere!\r\n' > body
openssl cms -sign -in body -signer cert -inkey key -crlfeol -out signed

all=$(wc -l < signed)
crlf=$(grep -c $'\r$' signed)
base64=$(grep -cE '^[A-Za-z0-9+/=]+$' signed)
echo "$all lines: $crlf end in CRLF, $((all - crlf)) in LF alone; $base64 lines of base64 end in LF alone"
if [ "$crlf" -eq 0 ] || [ "$crlf" -eq "$all" ] || [ "$base64" -ne $((all - crlf)) ]; then
  echo 'This has changed.'
  exit 1
fi

sed 's/\r*$/\r/' signed > mended
openssl cms -verify -in mended -CAfile cert > /dev/null
