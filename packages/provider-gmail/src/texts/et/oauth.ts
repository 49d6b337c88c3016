import type { Text } from '@saatja/core'
import type { SignInCode } from '../../codes.ts'

export const oauthTexts: Readonly<Record<SignInCode, Text>> = {
  'gmail-sign-in': {
    title: 'Logi sisse Google’i kontoga',
    cause:
      'Google küsib postkasti omanikult üks kord luba ja seejärel saab rakendus sellest postkastist kirju saata.',
    remedy: 'Logi sisse selle kontoga, millele postkast kuulub, ja luba kirju saata.',
  },
  'gmail-authenticated': {
    title: 'Google’i kontoga on sisse logitud',
    cause: 'Sisselogimine õnnestus ja luba kirju saata on antud.',
    remedy: 'Saada testkiri ja veendu, et postkastist saab saata.',
  },
  'gmail-other-account': {
    title: 'Logisid sisse teise Google’i kontoga',
    cause:
      'Kaardil olev postkast ei kuulu kontole, millega sisse logisid. Google saadab kirjad sellelt kontolt.',
    remedy: 'Logi uuesti sisse postkasti kontoga või paranda kaardil kasutajanimi.',
  },
  'gmail-redirect-insecure': {
    title: 'Ümbersuunamisaadress ei kasuta HTTPS-i',
    cause:
      'Pärast sisselogimist suunab Google kasutaja tagasi ainult https-aadressile; erand on see arvuti ise.',
    remedy: 'Palu rakenduse administraatoril kasutada https-aadressi.',
  },
  'gmail-not-set-up': {
    title: 'Google’i kontoga sisselogimine on seadistamata',
    cause: 'Rakendus ei ole Google’is veel registreeritud, seetõttu ei saa keegi sisse logida.',
    remedy:
      'Palu rakenduse administraatoril rakendus Google Cloudi konsoolis registreerida või kasuta rakenduse parooli.',
  },
  'gmail-tokens-supplied': {
    title: 'Google’i kontoga logitakse sisse mujal',
    cause: 'Ligipääsu Gmailile hallatakse selle rakenduse mõnes muus kohas, seega ei saa siin sisse logida.',
    remedy: 'Küsi rakenduse administraatorilt, kus sisse logida.',
  },
  'gmail-state-mismatch': {
    title: 'Sisselogimist ei saanud lõpule viia',
    cause: 'Google’i vastus käib teise sisselogimise kohta või on seda vastust juba kasutatud.',
    remedy: 'Alusta sisselogimist uuesti ja vii see lõpule samas aknas.',
  },
  'gmail-window-expired': {
    title: 'Sisselogimine võttis liiga kaua aega',
    cause: 'Sisselogimist alustati rohkem kui tund aega tagasi.',
    remedy: 'Alusta sisselogimist uuesti.',
  },
  'gmail-scope-missing': {
    title: 'Kirjade saatmist ei lubatud',
    cause: 'Google’i lehel jäi kirjade saatmise märkeruut märkimata, seetõttu ei tohi rakendus kirju saata.',
    remedy: 'Logi uuesti sisse ja märgi ruut, mis lubab rakendusel sinu nimel kirju saata.',
  },
  'gmail-declined': {
    title: 'Ligipääsu ei antud',
    cause: 'Sisselogimine katkestati Google’i lehel, seetõttu ei tohi rakendus kirju saata.',
    remedy: 'Logi uuesti sisse ja anna ligipääs.',
  },
  'gmail-admin-blocked': {
    title: 'Organisatsioon ei luba seda rakendust kasutada',
    cause: 'Google Workspace’i administraator lubab Gmaili kasutada ainult valitud rakendustel.',
    remedy:
      'Palu Google Workspace’i administraatoril rakenduse kliendi ID usaldusväärseks märkida või kasuta teist meili saatjat.',
  },
  'gmail-org-internal': {
    title: 'Rakendus on mõeldud ainult ühele organisatsioonile',
    cause: 'Rakendus on registreeritud sisekasutuseks, aga see konto kuulub teise organisatsiooni.',
    remedy: 'Logi sisse selle organisatsiooni kontoga, millele rakendus kuulub.',
  },
  'gmail-client-unknown': {
    title: 'Google ei tunne rakendust',
    cause: 'Rakenduse kliendi ID või kliendisaladus on vale või kustutatud.',
    remedy: 'Palu rakenduse administraatoril mõlemad Google Cloudi konsoolis üle vaadata.',
  },
  'gmail-redirect-mismatch': {
    title: 'Rakenduse ümbersuunamisaadress on registreerimata',
    cause:
      'Pärast sisselogimist suunab Google kasutaja tagasi ainult aadressile, mis on täht-tähelt samal kujul registreeritud.',
    remedy:
      'Palu rakenduse administraatoril lisada see aadress Google Cloudi konsoolis OAuthi kliendi seadetesse.',
  },
  'gmail-delegation-missing': {
    title: 'Teenusekonto ei tohi sellest postkastist saata',
    cause:
      'Organisatsioon ei ole teenusekontole andnud domeeniülest volitust kirju saata või seda postkasti ei ole olemas.',
    remedy:
      'Palu Google Workspace’i administraatoril anda teenusekonto kliendi ID-le õigus, mida rakendus vajab.',
  },
  'gmail-reauthentication': {
    title: 'Google nõuab uut sisselogimist',
    cause: 'Organisatsioon on määranud, kui kaua Google’i kontoga sisselogimine kehtib, ja see aeg on läbi.',
    remedy:
      'Logi uuesti sisse. Google Workspace’i administraator saab rakendusele teha sellest reeglist erandi.',
  },
  'gmail-grant-ended': {
    title: 'Google on sisselogimise tühistanud',
    cause:
      'Ligipääs eemaldati Google’i kontolt, konto parool vahetati, sisselogimist ei kasutatud kuue kuu jooksul või on selle kontoga rakendusse üle 100 korra sisse logitud. Google ei teata, milline neist on põhjus.',
    remedy: 'Logi uuesti sisse.',
  },
  'gmail-grant-testing-ended': {
    title: 'Google tühistas sisselogimise, sest seitse päeva sai täis',
    cause:
      'Rakendus on Google’is alles testimisel ja kuni avaldamiseni kehtib iga sisselogimine ainult seitse päeva.',
    remedy: 'Logi uuesti sisse ja palu rakenduse administraatoril rakendus avaldada.',
  },
  'gmail-grant-expired': {
    title: 'Salvestatud sisselogimist ei saa enam kasutada',
    cause:
      'See kuulub teise postkasti või rakenduse teise registreeringu juurde või ei hõlma luba, mida nüüd vaja on.',
    remedy: 'Logi uuesti sisse.',
  },
  'gmail-grant-testing': {
    title: {
      one: 'Google’i kontoga sisselogimine aegub {count} päeva pärast',
      other: 'Google’i kontoga sisselogimine aegub {count} päeva pärast',
    },
    cause: 'Rakendus on Google’is alles testimisel, seetõttu kehtib sisselogimine seitse päeva, kuni {date}.',
    remedy: 'Palu rakenduse administraatoril rakendus avaldada. Seni logi igal nädalal uuesti sisse.',
  },
  'gmail-grant-idle-soon': {
    title: {
      one: 'Google’i kontoga sisselogimine aegub {count} päeva pärast, kui seda ei kasutata',
      other: 'Google’i kontoga sisselogimine aegub {count} päeva pärast, kui seda ei kasutata',
    },
    cause: 'Google tühistab sisselogimise, mida ei ole kuus kuud kasutatud; see sisselogimine aegub {date}.',
    remedy: 'Saada sellest postkastist enne seda päeva mõni kiri.',
  },
  'gmail-sign-in-fault': {
    title: 'Google’i sisselogimisteenuses on häire',
    cause: 'Teenus ei ole praegu kättesaadav. Midagi ei saadetud. Sisselogimine võib endiselt kehtida.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'gmail-sign-in-unreachable': {
    title: 'Google’i sisselogimisteenus ei vasta',
    cause: 'Teenusega ei saanud ühendust. Midagi ei saadetud.',
    remedy:
      'Proovi hiljem uuesti. Kui viga kordub, palu rakenduse administraatoril kontrollida ühendust aadressiga oauth2.googleapis.com.',
  },
}
