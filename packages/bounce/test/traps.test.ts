import { describe, expect, it } from 'vitest'
import { addressEffect, messageEffect, type ReturnedRecipient, readReturn } from '../src/index.ts'

const jaan = 'jaan@klient.example'

interface Written {
  readonly from?: string
  readonly path?: string
  readonly subject?: string
  readonly more?: string
}

const mail = (text: string, { from, path = '<>', subject = 'Arve 17', more = '' }: Written): Buffer =>
  Buffer.from(
    `Return-Path: ${path}\nFrom: ${from}\nTo: kivi@event.erp.example\nSubject: ${subject}\n${more}Content-Type: text/plain; charset=utf-8\n\n${text}\n`,
  )

const byDaemon = (subject: string, text: string) =>
  readReturn(mail(text, { from: 'Mail Delivery System <MAILER-DAEMON@mx.example>', subject }))

const byJaan = (text: string, written: Written = {}) =>
  readReturn(mail(text, { from: `Jaan Tamm <${jaan}>`, ...written }))

const automatic = { more: 'Auto-Submitted: auto-replied\n' }

const reported = (status: string, code: string, text = 'Your message could not be delivered.') => {
  const [recipient] = readReturn(
    Buffer.from(
      `From: MAILER-DAEMON@mx.example\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: text/plain\n\n${text}\n--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; ${jaan}\nAction: failed\nStatus: ${status}\nDiagnostic-Code: ${code}\n\n--b--\n`,
    ),
  ).recipients
  return recipient as ReturnedRecipient
}

describe('a success that did not happen is no delivery', () => {
  it.each([
    ['Unsuccessful mail delivery', `Your message was not successfully delivered to:\n\n${jaan}`],
    ['Delivery report', `Your message could not be successfully delivered to these recipients:\n\n${jaan}`],
    ['Отчёт о доставке', `Ваше письмо не было успешно доставлено адресату:\n\n${jaan}`],
    ['Zustellbericht', `Ihre Nachricht konnte nicht erfolgreich zugestellt werden an:\n\n${jaan}`],
    [
      'Delivery report',
      `The message has been successfully delivered to mari@klient.example.\n\nDelivery failed for:\n\n${jaan}: no such user`,
    ],
  ])('%s: %s', (subject, text) => {
    const read = byDaemon(subject, text)
    expect(read.kind).toBe('bounce')
    expect(read.recipients.map(({ address, action }) => [address, action])).toEqual([[jaan, 'failed']])
    expect(messageEffect(read)).toBe('bounced')
  })

  it('and one that happened is', () => {
    const read = byDaemon('Zustellbericht', `Ihre Nachricht wurde erfolgreich zugestellt an:\n\n${jaan}`)
    expect(read.kind).toBe('delivery')
  })
})

describe('a mail that is still on its way has not failed', () => {
  it.each([
    [
      'Mail delivery report',
      'has not been delivered yet. This is a temporary problem, not a permanent failure. We will keep trying; you will receive a final notice if it fails.',
    ],
    [
      'Delivery status',
      'is still being attempted. If it cannot be delivered within 5 days it will be returned to you as permanently undeliverable.',
    ],
    ['Kirja kohaletoimetamine viibib', 'Teie kirja ei ole veel kohale toimetatud. Proovime uuesti 4 päeva.'],
    ['Teade kirja kohta', 'Teie kirja ei ole veel kohale toimetatud. Proovime uuesti 4 päeva.'],
    ['Vēstules piegāde', 'Jūsu vēstule vēl nav piegādāta. Mēģināsim vēlreiz.'],
    ['Laiško pristatymas', 'Jūsų laiškas dar nepristatytas. Bandysime dar kartą.'],
  ])('%s: %s', (subject, text) => {
    const { kind, recipients } = byDaemon(subject, `${text}\n\n<${jaan}>`)
    expect(kind).toBe('delay')
    expect(recipients.filter(({ action }) => action === 'failed')).toEqual([])
  })
})

describe('an acknowledgement asks for no proof', () => {
  it.each([
    'This is to confirm that we have received your e-mail. We will answer within two days.',
    'This automatic confirmation shows that your message has arrived. Visit our site https://klient.example to learn about delivery.',
    'Hiermit bestätigen wir den Eingang Ihrer Nachricht.',
    'Apstiprinām Jūsu vēstules saņemšanu.',
    'Kinnitame, et oleme teie kirja kätte saanud.',
    'Подтверждаем получение Вашего письма.',
    'Your invoice will be verified by our accountants. Send a message if you need a confirmation of the payment.',
  ])('%s', (text) => {
    expect(byJaan(text, automatic).kind).toBe('auto-reply')
  })

  it.each([
    'Bitte bestätigen Sie Ihre Nachricht, indem Sie auf diesen Link klicken: https://x.example',
    'Чтобы письмо было доставлено, подтвердите отправку письма по ссылке https://x.example',
    'Palun kinnita, et oled inimene: https://x.example',
    'Lūdzu, apstipriniet savu vēstuli, noklikšķinot uz saites https://x.example',
    'Just this once, click the link below so I can receive your emails: verification needed to deliver it.',
  ])('a challenge does: %s', (text) => {
    expect(byJaan(text, automatic).kind).toBe('challenge')
  })
})

describe('people whose company or office sounds like a program are no mailer daemons', () => {
  const goods = 'Hello! The delivery of your goods failed: the address does not exist. Please tell us.'

  it.each([
    ['jaan@gsecurity.example', 'Delivery failed for order 17'],
    ['jaan@antivirus.example', 'Undeliverable goods'],
    ['arved@mailserver.example', 'Delivery failed for order 17'],
    ['jaan@bounce.example', 'Delivery failed for order 17'],
  ])('%s writes: %s', (address, subject) => {
    const read = byJaan(goods, { from: `Jaan Tamm <${address}>`, path: `<${address}>`, subject })
    expect(read.kind).toBe('reply')
  })

  it.each([
    [
      'Klient Security <security@klient.example>',
      'Your message could not be processed at once; our office is closed.',
    ],
    [
      'Invoices <noreply@mail.klient.example>',
      'The invoice was not processed. Failed to send? Try the portal.',
    ],
    ['Quarantine <q@mailgateway.klient.example>', `Three messages were quarantined for ${jaan}.`],
  ])('%s answers by itself', (from, text) => {
    const read = byJaan(text, { from, ...automatic })
    expect(read.kind).toBe('auto-reply')
    expect(read.recipients).toEqual([])
  })

  it('a newsletter about bounces is none', () => {
    const read = byJaan(`550 5.1.1 User unknown: how to fix it. Write to ${jaan}.`, {
      from: 'Mail System News <news@news.example>',
      path: '<b-1@news.example>',
      subject: 'How to fix undeliverable mail',
      more: 'Precedence: bulk\nList-Unsubscribe: <https://news.example/u>\n',
    })
    expect(read.kind).toBe('auto-reply')
  })
})

describe('an absence', () => {
  it.each([
    'Odpowiedź automatyczna: Arve 17',
    'Automatische Antwort: Arve 17',
    'Вне офиса',
    'Puhkuseteade',
    'Urlaub: Arve 17',
    'Away until Monday',
  ])('is told by its subject: %s', (subject) => {
    expect(byJaan('Back on 10.12.', { path: `<${jaan}>`, subject }).kind).toBe('auto-reply')
  })

  it.each(['Urlaubsangebot', 'Absent pupils of class 5', 'Vacation rental invoice', 'Away games 2026'])(
    'is none for a person who writes about %s',
    (subject) => {
      expect(byJaan('Tere!', { path: `<${jaan}>`, subject }).kind).toBe('reply')
    },
  )
})

describe('a number that is no code', () => {
  it.each([
    `${jaan}\n   Recipient address is unknown on this server.\n\nhMailServer 5.6.8`,
    `Merak Mail Server version 4.2.2\n\nYour message could not be delivered to ${jaan}: no such user`,
    `Ihre Nachricht vom 5.2.26 konnte nicht zugestellt werden.\n\n<${jaan}>:\nEmpfänger unbekannt`,
    `Your message of 5.2.26 could not be delivered.\n\n<${jaan}>:\nno such user`,
  ])('%s', (text) => {
    const [recipient] = byDaemon('Undeliverable mail', text).recipients
    expect(recipient?.status).toBeUndefined()
    expect(recipient?.cause).toBe('recipient-unknown')
  })

  it.each(['5.1.1', '5.4.316', '5.7.26'])('%s is one', (code) => {
    const [recipient] = byDaemon('Undeliverable mail', `<${jaan}>:\nfailed with error ${code}`).recipients
    expect(recipient?.status).toBe(code)
  })
})

describe('what a notice says of mail in general', () => {
  it.each([
    'Your message could not be delivered.\n\n-- \nThis e-mail was checked for viruses and spam by Klient Antivirus.',
    'Your message could not be delivered.\n\nThis e-mail was scanned for viruses and spam.',
    'Your message could not be delivered.\n\nPossible reasons: the address does not exist, the mailbox is full, or your message was too large.',
    'Your message could not be delivered. The usual cause of this problem is invalid\nrecipient address or maintenance at the recipient side.',
  ])('is no cause: %s', (text) => {
    expect(reported('5.0.0', 'smtp; 550 refused', text).cause).toBe('unknown')
  })

  it.each([
    ['antispam.klient.example', 'connect to HOST[192.0.2.1]:25: Connection timed out'],
    ['virus-spamfilter.klient.example', 'lost connection with HOST[192.0.2.1] while sending message body'],
  ])('nor is the name of a server: %s', (host, code) => {
    expect(reported('4.4.2', `X-Postfix; ${code.replace('HOST', host)}`).cause).toBe('unreachable')
  })
})

describe('an address that is not proved wrong stays in use', () => {
  it.each([
    ['5.7.1', `smtp; 554 5.7.1 <${jaan}>: Recipient address rejected: Access denied`, 'policy'],
    ['5.7.1', `smtp; 550 5.7.1 <${jaan}>: Recipient address rejected: internal recipients only`, 'policy'],
    ['5.0.0', 'smtp; 550 This mailbox does not accept mail from the Internet', 'policy'],
    ['4.2.1', `smtp; 450 4.2.1 <${jaan}>: mailbox is locked by another process`, 'server-fault'],
    ['4.2.1', `smtp; 450 4.2.1 <${jaan}>`, 'server-fault'],
    [
      '5.7.1',
      `smtp; 550 5.7.1 The sender address kivi@event.erp.example was not found in our list`,
      'sender-refused',
    ],
    ['5.7.27', 'smtp; 550 5.7.27 Sender address has null MX', 'sender-refused'],
    ['5.0.0', "smtp; 550 The sender's mailbox is full", 'sender-refused'],
  ])('%s %s', (status, code, cause) => {
    const recipient = reported(status, code)
    expect(recipient.cause).toBe(cause)
    expect(addressEffect(recipient)).toBe('none')
  })

  it('until a temporary refusal has come twice', () => {
    const recipient = reported('4.1.1', `smtp; 450 4.1.1 <${jaan}>: User unknown in local recipient table`)
    expect(recipient.cause).toBe('recipient-unknown')
    expect(addressEffect(recipient)).toBe('wrong-if-repeated')
  })
})

describe('a post that waits for the owner of a list has not failed', () => {
  it('whatever its subject says', () => {
    const read = readReturn(
      mail(
        `As list administrator, your authorization is requested for this posting:\n\n    From:    ${jaan}\n    Subject: 550 user unknown?\n    Reason:  Post by non-member to a members-only list`,
        {
          from: 'uudised-bounces@list.example',
          path: '<uudised-bounces@list.example>',
          subject: `Uudised post from ${jaan} requires approval`,
          more: 'X-List-Administrivia: yes\nList-Id: Uudised <uudised.list.example>\n',
        },
      ),
    )
    expect(read.kind).toBe('auto-reply')
    expect(read.recipients).toEqual([])
  })
})

describe('a list of what a gateway keeps for its reader is no failure', () => {
  it('though a postmaster writes it', () => {
    const read = readReturn(
      mail(
        'You have 2 messages in quarantine:\n\n  news@list.example   Returned mail\n  offer@list.example  550 euro',
        {
          from: 'Quarantine <postmaster@klient.example>',
          path: '<postmaster@klient.example>',
          subject: 'Spam quarantine summary: 2 new messages',
        },
      ),
    )
    expect(read.kind).toBe('auto-reply')
  })
})
