import type { InboxTexts } from './en.ts'

export const et: InboxTexts = {
  'inbox-external-access': {
    title: 'Lülita kõigepealt sisse teiste programmide ligipääs',
    cause:
      'Inbox.lv ja mail.ee ei luba teistest programmidest saata enne, kui oled ligipääsu sisse lülitanud. Sellel on oma parool.',
    remedy:
      'Lülita postkasti valikutes sisse „Võimalda väline POP3 ja SMTP ligipääs”, kopeeri kuvatud parool ja sisesta see siia. Kasutajanimi on täielik aadress.',
  },
  'inbox-access-off': {
    title: 'Inbox ei lasknud sisse logida',
    cause:
      'Teiste programmide ligipääs on väljas (see juhtub ka siis, kui tunni jooksul saadeti üle 15 kirja) või on sisestatud veebilehe, mitte programmide jaoks antud parool.',
    remedy:
      'Lülita postkasti valikutes sisse „Võimalda väline POP3 ja SMTP ligipääs” ja sisesta kuvatud uus parool. Kasutajanimi on täielik aadress.',
  },
}
