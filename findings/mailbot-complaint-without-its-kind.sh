#!/bin/sh
# What mailbot writes into a feedback report whose kind it is told.
#
# RFC 5965 3.1: Feedback-Type must appear exactly once in message/feedback-report; it is what tells a complaint about spam
# from one about fraud, a virus, or a failed authentication. mailbot's manual: -R "abuse", "fraud", "other", or "virus".
# Seen on 2026-11-30 with Debian 12's maildrop 2.9.3, "mailbot -T feedback -R KIND" for each of the four:
#
#   Arrival-Date: Mon, 30 Nov 2026 10:00:00 +0000
#   User-Agent: librfc2045 maildrop/2.9.3
#   Version: 1
#
# No report has a Feedback-Type, and the four do not differ. A reader that goes by it finds no complaint at all; one may
# take its absence for "abuse", never for "auth-failure". This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
fetch() { apt-get download -qq maildrop libcourier-unicode4 2>/dev/null; }
fetch || { apt-get update -qq && fetch; }
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find "$PWD/root" -name 'libcourier-unicode.so.4')")
export LD_LIBRARY_PATH
printf 'From: sales@example.com\nTo: kadri@example.net\nSubject: News\nMessage-ID: <news-7@example.com>\n\nNews.\n' >mail
echo 'The recipient does not want this mail.' >text

dpkg-deb -f maildrop_*.deb Version
for kind in abuse fraud other virus; do
  root/usr/bin/mailbot -T feedback -R "$kind" -t text -s Complaint -A 'From: kadri@example.net' cat <mail >report
  grep -q 'report-type=feedback-report' report
  sed -n '/^Content-Type: message\/feedback-report/,/^--/p' report | grep -E '^[A-Z][A-Za-z-]*: ' |
    grep -vE '^(Content-|Arrival-Date)' >"$kind"
  echo "$kind: $(paste -sd, "$kind")"
  grep -q '^Version: 1' "$kind"
  ! grep -qi '^Feedback-Type:' report
  cmp abuse "$kind"
done
