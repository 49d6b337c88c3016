import type { Source } from '@saatja/core'
import type { ReporterRule } from './reporter-rule.ts'

const codesOf = (page: string) => {
  const source: Source = {
    from: `${page}, as public bounce readers quote it`,
    checkedAt: '2026-11-30',
    confidence: 'observed',
  }
  return (id: string, text: string, sample: string): ReporterRule => ({
    id,
    text,
    source,
    certain: true,
    sample,
  })
}

const orange = codesOf('https://www.postmastery.com/orange-postmaster-smtp-error-codes-ofr/')
const ofr = (numbers: string): string => String.raw`\b(?:ofr|lpn|ouk)[a-z\d]{0,6}_?(?:${numbers})\b`

const cox = codesOf('https://www.cox.com/residential/support/cox-postmaster-email-administration.html')
const spectrum = codesOf('https://www.spectrumbusiness.net/support/internet/understanding-email-error-codes')
const aup = (numbers: string): string => String.raw`\baup#[io]n?[a-z]{0,2}-(?:${numbers})\b`

/** A code that stands alone: in the name of a host the same letters say nothing. */
const alone = (codes: string): string => String.raw`(?<![\w.-])(?:${codes})(?![\w-]|\.[a-z])`

const facebook = codesOf('https://www.facebook.com/postmaster/response_codes')
const godaddy = codesOf('https://www.godaddy.com/help/fix-rejected-email-with-a-bounce-error-40685')
const iua = codesOf('https://mail.i.ua/err/1/ to /err/10/')
const err = (numbers: string): string => String.raw`\bi\.ua\/err\/(?:${numbers})\b`
const symantec = codesOf('https://knowledge.broadcom.com/external/article/169652')

/** Codes of their own that receiving servers publish. The words beside them are often those of another cause. */
export const receiverCodes: readonly ReporterRule[] = [
  orange('server-blocklisted', ofr('10[12]'), '550 Adresse IP source bloquee. OFR006_102 [102]'),
  orange('client-refused', ofr('103|510|630|999'), '550 Service refuse. Service refused. OFR006_103 [103]'),
  orange('too-many-connections', ofr('104'), '421 Too many connections, slow down. OFR005_104 [104]'),
  orange('spf-failed', ofr('401'), '550 5.5.0 SPF: erp.example is not allowed to send mail. LPN004_401'),
  orange('sender-refused', ofr('403|405|415|421'), '501 5.1.0 Emetteur invalide. OFR004_405 [405]'),
  orange('recipient-unknown', ofr('416'), '550 5.1.1 Invalid recipient. LPN416'),
  orange('recipient-mailbox-full', ofr('417'), '552 5.1.1 Boite du destinataire pleine. OFR_417 [417]'),
  orange('recipient-disabled', ofr('42[06]'), '550 5.5.0 Archived recipient. LPN007_420'),
  orange('judged-spam', ofr('506|513'), '550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]'),
  orange('message-too-large', ofr('514'), '552 Taille limite du message atteinte OFR_514'),
  orange('dmarc-failed', ofr('517'), '571 5.7.1 Message refuse LPN007_517'),
  cox('client-refused', String.raw`\baup#(?:cxbl|cdrbl|cxsmtp)`, '554 cox - IP 192.0.2.9 rejected. AUP#CXBL'),
  cox('server-blocklisted', String.raw`\baup#ipbl`, '554 cox - IP 192.0.2.9 rejected. AUP#IPBL0001'),
  cox('server-not-named', String.raw`\baup#cxdns`, '554 IP 192.0.2.9 rejected - AUP#CXDNS'),
  cox('sender-unauthenticated', String.raw`\baup#cxsndr`, '550 5.1.0 sender rejected. AUP#CXSNDR'),
  cox('too-many-connections', String.raw`\baup#cx(?:cnct|mxrt)`, '421 cox too many sessions. AUP#CXCNCT'),
  cox('judged-spam', String.raw`\baup#urlbl`, '552 5.2.0 Message rejected. AUP#URLBL1001'),
  spectrum('server-blocklisted', aup('1000|12[0-5]0'), '554 5.7.1 Connection refused. AUP#In-1220'),
  spectrum('server-not-named', aup('11[0-5]0'), '554 5.7.1 ESMTP server not available AUP#I-1100'),
  spectrum('refused-by-policy', aup('11[6-9]0'), '550 5.1.0 Message refused. AUP#Out-1160'),
  spectrum('sending-limit', aup('1[34]\\d0|15[4-68]0'), '550 5.1.0 sender rejected. AUP#In-1310'),
  spectrum('message-too-large', aup('1530'), '552 5.2.0 Message refused. AUP#I-1530'),
  facebook('recipient-unknown', alone('rcp-p1|int-p[134]'), '550 5.1.1 RCP-P1 Refused'),
  facebook('refused-by-recipient', alone('rcp-p[23]'), '554 5.7.1 RCP-P3 Refused due to settings'),
  facebook('recipient-disabled', alone('rcp-t4'), '450 4.2.1 RCP-T4 Try again later'),
  facebook('client-refused', alone('pol-[pt][1-4]'), '554 5.7.1 POL-P2 Connection refused'),
  facebook('virus-found', alone('pol-p5'), '554 5.7.1 POL-P5 Message refused'),
  facebook('judged-spam', alone('pol-p[67]'), '554 5.7.1 POL-P6 Message refused'),
  facebook('message-too-large', alone('msg-p1|int-p2'), '552 5.3.4 MSG-P1 Message refused'),
  facebook('attachment-refused', alone('msg-p2'), '554 5.7.1 MSG-P2 Message refused'),
  facebook('message-unreadable', alone('msg-p3'), '554 5.7.1 MSG-P3 Message refused'),
  facebook('sender-domain-unknown', alone('dns-(?:p[12]|t1)'), '554 5.1.8 DNS-P1 Refused'),
  facebook('server-not-named', alone('dns-(?:p3|t2)'), '554 5.7.1 DNS-P3 Refused'),
  facebook('too-many-connections', alone('con-t[1-4]'), '421 4.7.0 CON-T3 Try again later'),
  godaddy('server-not-named', alone('ib108'), '421 Temporarily rejected. IB108'),
  godaddy(
    'server-blocklisted',
    alone('ib1(?:0[3-6]|1[0-3])'),
    '554 This IP has been blocked for the day. IB113',
  ),
  godaddy('judged-spam', alone('ib212'), '552 This message has been rejected. IB212'),
  godaddy('virus-found', alone('ib705'), '552 Message rejected. IB705'),
  godaddy('too-many-recipients', alone('ib605'), '452 Reduce the number and retry. IB605'),
  godaddy('too-many-connections', alone('ib007'), '421 Connection refused. IB007'),
  godaddy(
    'sending-limit',
    alone('ib(?:504|510|607)'),
    '550 5.1.1 <jaan@klient.example> - 192.0.2.9 has sent to too many recipients this hour. IB607',
  ),
  godaddy('sender-address-invalid', alone('ib50[12]'), '550 Provide a valid From. IB501'),
  godaddy('sender-domain-unknown', alone('ib506'), '550 erp.example From: Domain is invalid. IB506'),
  godaddy('spf-failed', alone('ib508'), '550 kivi@erp.example Inspect your settings. IB508'),
  iua('relay-denied', err('1|6'), '550 Refused. http://mail.i.ua/err/6/'),
  iua('recipient-unknown', err('2'), '550 Mailbox not available. http://mail.i.ua/err/2/'),
  iua('recipient-disabled', err('3'), '550 Mailbox not available. http://mail.i.ua/err/3/'),
  iua('recipient-mailbox-full', err('4'), '552 Refused. http://mail.i.ua/err/4/'),
  iua('sending-limit', err('5'), '550 Refused. http://mail.i.ua/err/5/'),
  iua('sender-refused', err('8'), '550 Refused. http://mail.i.ua/err/8/'),
  iua('server-blocklisted', err('9'), '550 Refused. http://mail.i.ua/err/9/'),
  iua('refused-by-recipient', err('10'), '550 Refused. http://mail.i.ua/err/10/'),
  symantec('recipient-unknown', String.raw`^542 \S{0,3} ?rejected`, '542 <> Rejected'),
]
