import type { GmailTexts } from './en.ts'
import { apiTexts } from './et/api.ts'
import { oauthTexts } from './et/oauth.ts'

export const et: GmailTexts = {
  ...oauthTexts,
  ...apiTexts,
  'gmail-app-password': {
    title: 'Gmail vajab rakenduse parooli',
    cause:
      'Tavaline Google’i parool siin ei sobi. Rakenduse parool (App password) koosneb 16 tähest ja selle saab luua alles siis, kui kaheastmeline kinnitamine (2-Step Verification) on sisse lülitatud.',
    remedy:
      'Loo rakenduse parool aadressil myaccount.google.com/apppasswords ja kleebi see väljale „Salasõna”. Tühikud ei sega.',
  },
  'gmail-sent-copy': {
    title: 'Kirja koopia jääb Gmaili alles',
    cause: 'Gmaili kaudu saadetud kirjad jõuavad ka postkasti kausta „Saadetud” (Sent).',
    remedy: 'Saadetud kirju vaata kaustast „Saadetud” (Sent).',
  },
  'gmail-username': {
    title: 'Kasutajanimi ei ole täielik aadress',
    cause: 'Google ootab kasutajanimena postkasti täielikku aadressi, aga sisestatud on „{username}”.',
    remedy: 'Sisesta täielik aadress, näiteks mari@gmail.com.',
  },
  'gmail-password': {
    title: 'Vale Gmaili kasutajanimi või parool',
    cause:
      'Rakenduse parool on vale või tühistatud, sisestatud on tavaline Google’i parool või ei ole kasutajanimi täielik aadress.',
    remedy:
      'Loo aadressil myaccount.google.com/apppasswords uus rakenduse parool ja sisesta see kaardile. Kasutajanimeks sobib ainult täielik aadress.',
  },
  'gmail-app-password-required': {
    title: 'Gmail nõuab rakenduse parooli',
    cause:
      'Kontol on kaheastmeline kinnitamine (2-Step Verification), seetõttu tavaline Google’i parool siin ei sobi.',
    remedy:
      'Loo aadressil myaccount.google.com/apppasswords rakenduse parool (App password) ja sisesta see kaardile.',
  },
  'gmail-browser-sign-in': {
    title: 'Google palub kõigepealt brauseris sisse logida',
    cause: 'Sisselogimine tundus Google’ile ebatavaline ja see peatati.',
    remedy:
      'Logi korra brauseris postkasti sisse, kinnita Google’i hoiatuse juures, et see oled sina, ja proovi uuesti.',
  },
  'gmail-too-many-logins': {
    title: 'Liiga palju Gmaili sisselogimisi',
    cause:
      'Lühikese aja jooksul on liiga sageli sisse logitud või on sisselogimine liiga palju kordi ebaõnnestunud, seetõttu ei saa Gmaili praegu sisse logida.',
    remedy: 'Oota veidi, kontrolli rakenduse parooli ja proovi uuesti.',
  },
  'gmail-sign-in-unavailable': {
    title: 'Gmail ei saa sisselogimist praegu kontrollida',
    cause: 'Google’il on ajutine rike. Kasutajanimi ja parool võivad olla õiged.',
    remedy: 'Proovi hiljem uuesti.',
  },
  'gmail-token': {
    title: 'Google lükkas pääsuloa tagasi',
    cause:
      'Pääsuluba (access token) on aegunud, kuulub teisele postkastile või ei anna täit ligipääsu kirjadele (https://mail.google.com/).',
    remedy: 'Logi Google’i kontoga uuesti sisse ja luba täielik ligipääs kirjadele.',
  },
  'gmail-auth-syntax': {
    title: 'Gmail ei saanud sisselogimisandmetest aru',
    cause: 'Rakendus saatis kasutajanime või parooli vales kodeeringus.',
    remedy: 'Näita seda vastust rakenduse administraatorile.',
  },
  'gmail-second-sign-in': {
    title: 'Ühes ühenduses püüti sisse logida kaks korda',
    cause: 'Rakendus püüdis samas ühenduses teist korda sisse logida, aga Gmail seda ei luba.',
    remedy: 'Näita seda vastust rakenduse administraatorile: iga konto vajab eraldi ühendust.',
  },
  'gmail-sign-in-required': {
    title: 'Gmail ei võta sisse logimata kirju vastu',
    cause: 'Rakendus püüdis kirja saata ilma sisse logimata.',
    remedy: 'Sisesta kasutajanimeks postkasti täielik aadress ja salasõnaks rakenduse parool.',
  },
  'gmail-encryption-required': {
    title: 'Gmail nõuab krüpteeritud ühendust',
    cause: 'Ühendus oli krüpteerimata ja Gmail katkestas suhtluse.',
    remedy: 'Vali pordi 587 puhul StartSSL/SSL/TLS või pordi 465 puhul SSL.',
  },
  'gmail-account-disabled': {
    title: 'Google ei luba sellelt kontolt saata',
    cause: 'Konto on keelatud, peatatud või ei kuulu organisatsiooni Google Workspace’i.',
    remedy: 'Logi põhjuse nägemiseks brauseris sisse või pöördu Google Workspace’i administraatori poole.',
  },
  'gmail-daily-limit': {
    title: 'Gmaili päevane limiit on täis',
    cause:
      'Isiklikult kontolt lubab Google saata 24 tunni jooksul 500 kirja, Google Workspace’i kontolt 2000 kirja. Selle konto limiit on täis.',
    remedy: 'Saada ülejäänud kirjad hiljem; Gmail võtab kirju taas vastu hiljemalt 24 tunni pärast.',
  },
  'gmail-unusual-rate': {
    title: 'Google peab kirjade hulka ebatavaliseks',
    cause:
      'Ühest serverist, ühest domeenist või samade linkidega tuli liiga palju kirju, seetõttu piirab Google nende vastuvõtmist.',
    remedy: 'Saada aeglasemalt, eemalda nimekirjast vanad aadressid ja proovi hiljem uuesti.',
  },
  'gmail-relay-user-limit': {
    title: 'Kasutaja päevane limiit Google Workspace’i edastusserveris on täis',
    cause: 'Üks kasutaja tohib edastusserveri kaudu saata 24 tunni jooksul 10\u00a0000 kirja.',
    remedy: 'Saada ülejäänud kirjad 24 tunni pärast.',
  },
  'gmail-relay-customer-limit': {
    title: 'Organisatsiooni päevane limiit Google Workspace’i edastusserveris on täis',
    cause:
      'Kõik kasutajad kokku on saatnud nii palju kirju, kui edastusserver organisatsioonile 24 tunni jooksul lubab.',
    remedy:
      'Saada ülejäänud kirjad 24 tunni pärast või küsi Google Workspace’i administraatorilt, kui suur limiit on.',
  },
  'gmail-relay-peak': {
    title: 'Google Workspace’i edastusserver sai korraga liiga palju kirju',
    cause: 'Organisatsioonist saadeti kümne minuti jooksul rohkem kirju, kui edastusserver vastu võtab.',
    remedy: 'Oota kümme minutit ja saada siis aeglasemalt.',
  },
  'gmail-relay-denied': {
    title: 'Google Workspace’i edastusserver ei tunne seda saatjat',
    cause: 'Saatva serveri IP-aadress või saatja domeen puudub organisatsiooni edastusserveri seadetest.',
    remedy:
      'Palu Google Workspace’i administraatoril lisada IP-aadress edastusserveri seadetesse (SMTP relay service) või lubada seal sisselogimine.',
  },
  'gmail-connection-refused': {
    title: 'Gmail ei võtnud ühendust vastu',
    cause: 'Korraga oli liiga palju ühendusi või teatas rakendus serverile oma nime valesti.',
    remedy: 'Proovi hiljem uuesti.',
  },
  'gmail-connection-expired': {
    title: 'Gmail sulges vana ühenduse',
    cause: 'Ühendus oli liiga kaua avatud.',
    remedy: 'Saada kiri uuesti.',
  },
  'gmail-temporary': {
    title: 'Gmailil on ajutine rike',
    cause: 'Google’i serverid on ülekoormatud või rikkis. Viga ei ole sinu seadistuses.',
    remedy: 'Proovi hiljem uuesti.',
  },
  'gmail-timeout': {
    title: 'Ühendus Gmailiga aegus',
    cause: 'Kirja edastamine oli liiga aeglane ja Gmail sulges ühenduse.',
    remedy: 'Saada kiri uuesti. Kui viga kordub, kontrolli võrguühendust.',
  },
  'gmail-too-many-recipients': {
    title: 'Gmaili jaoks on saajaid liiga palju',
    cause: 'Ühel kirjal võib Gmailis olla kuni 100 saajat.',
    remedy: 'Jaga saajad mitme kirja vahel.',
  },
  'gmail-too-large': {
    title: 'Kiri on Gmaili jaoks liiga suur',
    cause: 'Kiri koos manustega ületab Gmaili lubatud suuruse. Saatmisel kasvab manus kolmandiku võrra.',
    remedy: 'Saada väiksem fail või link failile.',
  },
  'gmail-blocked-content': {
    title: 'Gmail ei võta manust vastu',
    cause: 'Gmail peab kirja sisu või faili tüüpi ohtlikuks.',
    remedy: 'Saada teist tüüpi fail või link failile.',
  },
  'gmail-spam': {
    title: 'Gmail peab kirja rämpspostiks',
    cause: 'Teksti, linkide või paljude sarnaste kirjade tõttu arvas Google, et saaja ei ole kirja soovinud.',
    remedy: 'Muuda teksti ja linke ning kirjuta ainult neile, kes kirja ootavad.',
  },
  'gmail-headers': {
    title: 'Gmail lükkas kirja päised tagasi',
    cause: 'Mõni päis, näiteks From või Message-ID, puudub, esineb topelt või on vigane.',
    remedy: 'Näita seda vastust rakenduse administraatorile.',
  },
  'gmail-recipient-authentication': {
    title: 'Kirja ehtsust ei õnnestunud saatja domeeni järgi kinnitada',
    cause: 'SPF-, DKIM- või DMARC-kontroll ebaõnnestus: saatja domeen ei luba serverit, mis kirja saatis.',
    remedy:
      'Palu domeeni haldajal saatev server lubada. Teine võimalus: saada kirju domeeni enda meiliserveri kaudu.',
  },
}
