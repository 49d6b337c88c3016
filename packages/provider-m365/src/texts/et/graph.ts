import type { Text } from '@saatja/core'
import type { GraphCode } from '../../codes.ts'

export const graphTexts: Readonly<Record<GraphCode, Text>> = {
  'm365-api-token': {
    title: 'Microsoft 365-sse sisselogimine ei kehti enam',
    cause:
      'Sisselogimisel antud luba enam ei kehti, seega ei saa Microsoft Graphi kaudu kirju saata. Midagi ei saadetud.',
    remedy: 'Logi Microsoft 365-sse uuesti sisse.',
  },
  'm365-api-permission': {
    title: 'Rakendusel ei ole õigust Mail.Send',
    cause:
      'Microsoft Graphi kaudu saab rakendus kirju saata ainult õigusega Mail.Send ja ühispostkastist ainult õigusega Mail.Send.Shared. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril see õigus Microsoft Entras lisada ja logi siis uuesti sisse.',
  },
  'm365-api-mailbox': {
    title: 'Sellest postkastist ei saa Microsoft Graphi kaudu kirju saata',
    cause:
      'Postkast on organisatsiooni enda Exchange’i serveris, sellel ei ole litsentsi või see ei ole veel valmis. Midagi ei saadetud.',
    remedy:
      'Küsi Microsoft 365 administraatorilt, kas postkast on Exchange Online’is ja kas sellel on litsents.',
  },
  'm365-api-user': {
    title: 'Microsoft ei tunne seda postkasti',
    cause:
      'Organisatsioonis ei ole postkasti aadressiga, mis on kaardil kasutajanimeks märgitud. Midagi ei saadetud.',
    remedy: 'Sisesta aadress, mida postkasti omanik sisselogimisel kasutab.',
  },
  'm365-api-daily': {
    title: 'Microsofti saatmislimiit on täis',
    cause:
      'Postkastist on saadetud nii palju kirju, kui Microsoft päevas lubab, või nõuab Microsoft, et omanik konto kinnitaks. Midagi ei saadetud.',
    remedy:
      'Vaata, kas postkastis on Microsofti kiri, ja tee, mida see palub. Kui sellist kirja ei ole, saada ülejäänud kirjad hiljem[, näiteks {wait} pärast].',
  },
  'm365-api-throttled': {
    title: 'Microsoft palub oodata',
    cause:
      'Rakendus saatis sellele postkastile lühikese aja jooksul liiga palju päringuid. Midagi ei saadetud.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast,] ja saada aeglasemalt.',
  },
  'm365-api-recipients': {
    title: 'Microsoft lükkas mõne saaja tagasi',
    cause: 'Vähemalt üks saaja aadress Microsoftile ei sobi, seetõttu ei saadetud kirja kellelegi.',
    remedy: 'Paranda saajate aadressid ja saada kiri uuesti.',
  },
  'm365-api-malformed': {
    title: 'Microsoft ei saanud kirja lugeda',
    cause: 'Rakendus andis kirja üle kujul, millest Microsoft Graph aru ei saa. Midagi ei saadetud.',
    remedy: 'Näita vastust rakenduse administraatorile.',
  },
}
