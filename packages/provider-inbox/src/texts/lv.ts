import type { InboxTexts } from './en.ts'

export const lv: InboxTexts = {
  'inbox-external-access': {
    title: 'Vispirms ieslēdziet pasta programmu piekļuvi',
    cause:
      'Inbox.lv un mail.ee neļauj sūtīt no citām programmām, kamēr šī piekļuve nav ieslēgta, un sūtīšanai ir vajadzīga atsevišķa parole.',
    remedy:
      'Pastkastes iestatījumos ieslēdziet „Atļaut ārējo POP3/IMAP un SMTP pieeju”, nokopējiet parādīto paroli un ievadiet to šeit. Lietotājvārds ir pilna adrese.',
  },
  'inbox-access-off': {
    title: 'Neizdevās pierakstīties Inbox pastkastē',
    cause:
      'Pasta programmu piekļuve ir izslēgta (iespējams, tāpēc, ka stundas laikā nosūtītas vairāk nekā 15 vēstules), vai arī ir ievadīta tīmekļa vietnes, nevis pasta programmu parole.',
    remedy:
      'Pastkastes iestatījumos ieslēdziet „Atļaut ārējo POP3/IMAP un SMTP pieeju” un ievadiet parādīto jauno paroli. Lietotājvārds ir pilna adrese.',
  },
}
