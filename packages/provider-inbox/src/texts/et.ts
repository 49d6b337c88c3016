import type { InboxTexts } from './en.ts'

export const et: InboxTexts = {
  'inbox-external-access': {
    title: 'Lülita kõigepealt sisse teiste programmide ligipääs',
    cause:
      'Inbox.lv ja mail.ee ei luba teistest programmidest kirju saata enne, kui oled teiste programmide ligipääsu sisse lülitanud. Ligipääsuks on eraldi parool.',
    remedy:
      'Lülita postkasti valikutes sisse „Võimalda väline POP3 ja SMTP ligipääs”, kopeeri kuvatud parool ja sisesta see siia. Kasutajanimi on täielik aadress.',
  },
  'inbox-access-off': {
    title: 'Inboxi postkasti ei õnnestunud sisse logida',
    cause:
      'Teiste programmide ligipääs on välja lülitatud (see juhtub ka siis, kui tunni jooksul saadeti üle 15 kirja) või on sisestatud veebilehe, mitte programmide jaoks antud parool.',
    remedy:
      'Lülita postkasti valikutes sisse „Võimalda väline POP3 ja SMTP ligipääs” ja sisesta kuvatud uus parool. Kasutajanimi on täielik aadress.',
  },
}
