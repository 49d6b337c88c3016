import { stages } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'
import { programWordRules } from '../../src/diagnosis/rules/program-words.ts'
import { replyRules } from '../../src/diagnosis/rules.ts'

/** What people paste: a sentence of their mail program, without any code. */
const pasted: Readonly<Record<string, readonly string[]>> = {
  'sign-in-refused': [
    'Username and Password not accepted',
    'The user name or password you entered isn’t correct.',
    'Unable to authenticate to Outgoing server (SMTP). Please check the password.',
    'Kasutajanimi või parool on vale.',
    'Vale kasutajanimi või parool',
    'Kasutajanime ja parooli ei aktsepteeritud',
    'Sisselogimine ebaõnnestus',
    'Autentimine nurjus.',
    'Nepareizs lietotājvārds vai parole',
    'Lietotājvārds vai parole nav pareiza.',
    'Pieteikšanās neizdevās',
    'AUTENTIFIKĀCIJA NEIZDEVĀS',
  ],
  'password-expired': [
    'Password expired',
    'Parool on aegunud',
    'Sinu salasõna kehtivusaeg on lõppenud',
    'Paroles derīguma termiņš ir beidzies',
  ],
  'account-disabled': ['Account disabled', 'Konto on lukustatud', 'Konts ir bloķēts'],
  'recipient-mailbox-full': [
    'Mailbox full',
    'Your message wasn’t delivered because the recipient’s mailbox is full',
    'Saaja postkast on täis',
    'Adresāta pastkaste ir pilna',
  ],
  'recipient-unknown': [
    'User unknown',
    'The email address you entered couldn’t be found',
    'Your message to jaan@klient.example couldn’t be delivered.\njaan wasn’t found at klient.example.',
    'Your message wasn’t delivered to jaan@klient.example because the address couldn’t be found, or is unable to receive mail.',
    'Saajat ei leitud',
    'Adresāts nav atrasts',
    'Adrese nav atrasta',
  ],
  'recipient-group-closed': [
    'The group arved only accepts messages from people in its organization or on its allowed senders list, and your email address isn’t on the list.',
  ],
  'delivery-expired': [
    'The server has tried to deliver this message, without success, and has stopped trying. Please try sending this message again.',
  ],
  'relay-denied': [
    'Relay access denied',
    'Kirja edastamine on keelatud',
    'Vahendamine pole lubatud',
    'Pārsūtīšana nav atļauta',
  ],
  'message-too-large': ['Message too large', 'Manus on liiga suur', 'Ziņojums ir pārāk liels'],
  'judged-spam': [
    'Message rejected as spam',
    'jaan@klient.example suspects your message is spam and rejected it.',
    'Kiri lükati tagasi rämpspostina',
    'Vēstule noraidīta kā mēstule',
  ],
  'virus-found': ['Virus found', 'Manusest leiti viirus', 'Pielikumā atrasts vīruss'],
  'daily-limit': [
    'Daily limit exceeded',
    'Kirjade päevane limiit on ületatud',
    'Päevalimiit on täis',
    'Dienas limits ir pārsniegts',
  ],
  'host-not-found': [
    'The outgoing server (SMTP) cannot be found.',
    'Serverit ei leitud',
    'Serveris nav atrasts',
  ],
  'connect-timeout': [
    'The specified server was found, but there was no response from the server.',
    'Outlook cannot connect to your outgoing (SMTP) email server.',
    'Outlook ei saa ühendust väljamineva meili serveriga (SMTP)',
    'Server ei vasta',
    'Ühendus aegus',
    'Outlook nevar izveidot savienojumu ar izejošā pasta (SMTP) serveri',
    'Serveris neatbild',
  ],
  'connection-refused': ['Connection refused', 'Ühendus lükati tagasi', 'Savienojums noraidīts'],
  'connection-lost': ['Your server has unexpectedly terminated the connection.', 'Ühendus katkes'],
  'certificate-expired': ['certificate has expired', 'Serveri sertifikaat on aegunud'],
  'certificate-untrusted': [
    'The server you are connected to is using a security certificate that cannot be verified.',
    'Serveri sertifikaati ei saa kontrollida',
    'Nevar pārbaudīt servera sertifikātu',
  ],
  'certificate-wrong-name': ['The target principal name is incorrect.'],
}

describe('a sentence without a code', () => {
  it.each(Object.entries(pasted).flatMap(([id, texts]) => texts.map((text) => [text, id] as const)))(
    '%s',
    (text, id) => expect(diagnose(text).id).toBe(id),
  )

  it.each(['blah', 'Tere!', 'Tere, saadan arve.', 'Labdien, nosūtu rēķinu.', 'Kiri', 'Vēstule nav nosūtīta'])(
    'that says no cause is not recognized: %s',
    (text) => expect(diagnose(text).id).toBe('not-recognized'),
  )
})

describe('words of mail programs', () => {
  it('say what the general rule of the same name says, and nothing of a server’s reply', () => {
    for (const rule of programWordRules) {
      const general = replyRules.find(({ id, stages: own }) => id === rule.id && own !== rule.stages)
      expect([rule.id, rule.code, rule.actor, rule.retry]).toEqual([
        general?.id,
        general?.code,
        general?.actor,
        general?.retry,
      ])
      for (const stage of stages) expect(diagnose(rule.sample, { stage }).id).not.toBe(undefined)
      expect(rule.stages).toEqual([])
    }
  })
})
