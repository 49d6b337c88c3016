import type { Text } from '@saatja/core'
import type { ApiCode } from '../../codes.ts'

export const apiTexts: Readonly<Record<ApiCode, Text>> = {
  'gmail-api-token': {
    title: 'Google’i kontoga sisselogimine ei kehti enam',
    cause: 'Sisselogimisel antud luba enam ei kehti. Midagi ei saadetud.',
    remedy: 'Logi Google’i kontoga uuesti sisse.',
  },
  'gmail-api-scope': {
    title: 'Sisselogimisel ei antud luba kirju saata',
    cause: 'Sisselogimine kehtib, aga see ei hõlma luba kirju saata. Midagi ei saadetud.',
    remedy: 'Logi uuesti sisse ja luba kirju saata.',
  },
  'gmail-api-domain-policy': {
    title: 'Organisatsioon ei luba rakendustel Gmaili kasutada',
    cause:
      'Google Workspace’i administraator on rakenduste ligipääsu Gmailile välja lülitanud. Midagi ei saadetud.',
    remedy: 'Palu Google Workspace’i administraatoril rakendus usaldusväärseks märkida.',
  },
  'gmail-api-not-enabled': {
    title: 'Gmail API ei ole rakenduse jaoks sisse lülitatud',
    cause: 'Rakenduse projekt Google’is ei kasuta Gmail API-t. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril Gmail API Google Cloudi konsoolis sisse lülitada.',
  },
  'gmail-api-mailbox': {
    title: 'Kontol ei ole Gmaili postkasti',
    cause: 'Gmail on sellel kontol välja lülitatud või puudub selleks litsents. Midagi ei saadetud.',
    remedy: 'Palu Google Workspace’i administraatoril Gmail sellel kontol sisse lülitada.',
  },
  'gmail-api-daily': {
    title: 'Gmaili päevane limiit on täis',
    cause:
      'Kontolt on kõigi rakendustega kokku saadetud nii palju kirju, kui Google päevas lubab. Midagi ei saadetud.',
    remedy:
      'Saada ülejäänud kirjad hiljem[, näiteks {wait} pärast]; uuesti saad saata hiljemalt 24 tunni pärast.',
  },
  'gmail-api-rate': {
    title: 'Google palub oodata',
    cause: 'Gmailile tehti lühikese aja jooksul liiga palju päringuid. Midagi ei saadetud.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast,] ja saada aeglasemalt.',
  },
  'gmail-api-recipient': {
    title: 'Gmail lükkas mõne saaja tagasi',
    cause: 'Vähemalt üks saaja aadress Gmailile ei sobi, seetõttu ei saadetud kirja kellelegi.',
    remedy: 'Paranda saajate aadressid ja saada kiri uuesti.',
  },
  'gmail-api-malformed': {
    title: 'Gmail ei saanud kirja lugeda',
    cause: 'Rakendus andis kirja üle kujul, millest Gmail API aru ei saa. Midagi ei saadetud.',
    remedy: 'Näita vastust rakenduse administraatorile.',
  },
}
