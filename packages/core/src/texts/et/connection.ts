import type { TextTable } from '../../contract/texts.ts'

export const connectionTexts = {
  'host-not-found': {
    title: 'Sellist meiliserverit ei ole olemas',
    cause: 'Meiliserveri nime[ „{server}”] ei leitud. Tõenäoliselt on selles kirjaviga.',
    remedy: 'Paranda serveri nimi; õiget nime teab meiliteenuse pakkuja või meiliserveri haldaja.',
  },
  'name-lookup-failed': {
    title: 'Meiliserveri aadressi ei õnnestunud leida',
    cause:
      'Nimeserver ei vastanud, seetõttu ei ole teada, kus server[ {server}] asub. Nimi ise võib olla õige.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'connection-refused': {
    title: 'Server lükkas ühenduse tagasi',
    cause:
      'Server leiti, aga sellel pordil[ ({server})] ei tööta ükski teenus: port on vale või server ei tööta.',
    remedy:
      'Kontrolli porti, tavaliselt on see 465 või 587. Kui port on õige, pöördu meiliserveri haldaja poole.',
  },
  'host-unreachable': {
    title: 'Server ei ole kättesaadav',
    cause: 'Võrgu kaudu ei saa praegu serveriga[ {server}] ühendust.',
    remedy: 'Proovi hiljem uuesti. Kui viga kordub, pöördu meiliserveri haldaja poole.',
  },
  'connection-lost': {
    title: 'Suhtlus serveriga katkes',
    cause: 'Ühendus katkes, aga ei ole teada, millisel hetkel. Kiri võib olla saadetud või saatmata.',
    remedy: 'Enne uuesti saatmist vaata saadetud kirjade kausta või küsi saajalt, kas kiri jõudis kohale.',
  },
  'certificate-wrong-name': {
    title: 'Serveri sertifikaat on antud teisele nimele',
    cause:
      'Sertifikaat ei vasta sisestatud nimele[ ({server})]. Serveril on teine ametlik nimi või esineb keegi selle serverina.',
    remedy:
      'Sisesta serveri nimi, mille on andnud meiliteenuse pakkuja. Sertifikaadi kontrolli ei saa välja lülitada.',
  },
  'certificate-expired': {
    title: 'Serveri sertifikaat on aegunud',
    cause: 'Kehtiva sertifikaadita ei saa kindel olla, et see on õige server, seetõttu ei saadetud midagi.',
    remedy: 'Palu meiliserveri haldajal sertifikaat uuendada.',
  },
  'certificate-not-yet-valid': {
    title: 'Serveri sertifikaat ei kehti veel',
    cause: 'Sertifikaat hakkab kehtima alles hiljem või näitab serveri või selle arvuti kell valet aega.',
    remedy: 'Palu meiliserveri haldajal kontrollida sertifikaati ja kellaaega.',
  },
  'certificate-self-signed': {
    title: 'Server on oma sertifikaadi ise allkirjastanud',
    cause: 'Selline sertifikaat ei tõenda, et see on õige server, seetõttu ei saadetud midagi.',
    remedy:
      'Kui see on sinu oma server, sisesta selle sertifikaat väljale „Serveri sertifikaat”. Muidu palu meiliserveri haldajal paigaldada tunnustatud väljaandja sertifikaat.',
  },
  'certificate-untrusted': {
    title: 'Serveri sertifikaadi väljaandja on tundmatu',
    cause:
      'Sertifikaadi väljaandja on tundmatu või on sertifikaadiahel poolik. Seda võib põhjustada ka viirusetõrje või tulemüür.',
    remedy:
      'Kui see on sinu oma server, sisesta väljaandja sertifikaat väljale „Serveri sertifikaat”. Muidu pöördu meiliserveri haldaja poole.',
  },
  'certificate-invalid': {
    title: 'Serveri sertifikaat ei kehti',
    cause: 'Sertifikaat on tühistatud või vigane, seetõttu ei saadetud midagi.',
    remedy: 'Palu meiliserveri haldajal sertifikaat välja vahetada.',
  },
  'tls-too-old': {
    title: 'Krüpteering on liiga vana',
    cause:
      'Serveril ja sellel rakendusel ei ole ühist piisavalt turvalist krüpteeringut: vaja on vähemalt versiooni TLS 1.2.',
    remedy: 'Palu meiliserveri haldajal serverit uuendada.',
  },
  'tls-failed': {
    title: 'Krüpteeritud ühendust ei õnnestunud luua',
    cause: 'Server ja rakendus ei leppinud krüpteerimisviisis kokku või katkes ühendus enne seda.',
    remedy:
      'Proovi uuesti ja kontrolli, kas krüpteering vastab pordile. Kui viga kordub, pöördu meiliserveri haldaja poole.',
  },
  'encryption-required': {
    title: 'Server nõuab krüpteeringut',
    cause: 'Ühendus oli krüpteerimata, seetõttu ei lubanud server jätkata.',
    remedy: 'Vali StartSSL/SSL/TLS või pordi 465 puhul SSL.',
  },
  'starttls-unavailable': {
    title: 'Server ei saa ühendust praegu krüpteerida',
    cause: 'Server teatab, et krüpteering ajutiselt ei tööta, seetõttu ei saadetud midagi.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'sign-in-expired': {
    title: 'Teenusepakkuja lehel tuleb uuesti sisse logida',
    cause: 'Kirjade saatmise luba on aegunud või tagasi võetud, näiteks parooli vahetamise tõttu.',
    remedy: 'Logi kaardil oleva nupuga teenusepakkuja lehel uuesti sisse.',
  },
  'consent-declined': {
    title: 'Luba ei antud',
    cause: 'Teenusepakkuja lehel ei antud luba kirju saata.',
    remedy: 'Logi uuesti sisse ja anna luba. Kui see ei õnnestu, pöördu meiliserveri haldaja poole.',
  },
  'consent-needs-administrator': {
    title: 'Organisatsioon ei luba seda rakendust',
    cause: 'Rakendusele saab kirjade saatmiseks loa anda ainult organisatsiooni meiliserveri haldaja.',
    remedy: 'Palu meiliserveri haldajal rakendus lubada.',
  },
  'oauth-application-refused': {
    title: 'Teenusepakkuja ei luba seda rakendust',
    cause:
      'Rakendus on teenusepakkuja süsteemis valesti registreeritud või on registreering aegunud; sinu sisselogimisandmed võivad olla õiged.',
    remedy: 'Palu rakenduse administraatoril registreeringut kontrollida.',
  },
  'sign-in-service-busy': {
    title: 'Teenusepakkuja sisselogimine ajutiselt ei tööta',
    cause: 'Teenusepakkuja ei saanud sisselogimist praegu lõpule viia.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'token-refused': {
    title: 'Teenusepakkuja antud luba selle postkasti jaoks ei kehti',
    cause: 'Luba on aegunud, kuulub teisele postkastile või ei luba kirju saata.',
    remedy: 'Logi teenusepakkuja lehel uuesti sisse selle kontoga, mille postkast on kaardile märgitud.',
  },
  'sign-in-broken-off': {
    title: 'Sisselogimine jäi pooleli',
    cause:
      'Viimasena küsis server kasutajanime või salasõna (334), aga ei teatanud, kas sisselogimine õnnestus. Iseenesest ei tähenda see, et salasõna on vale.',
    remedy:
      'Proovi hiljem uuesti[, näiteks {wait} pärast]. Kui viga kordub, küsi meiliserveri haldajalt, kas rakendused tohivad sellesse postkasti sisse logida.',
  },
  'sign-in-unanswered': {
    title: 'Sisselogimine jäi lõpetamata',
    cause:
      'Serveri viimane vastus oli 334, mis tähendab ainult „jätka”. Tegelikku vastust ei tulnud: sisselogimine rakendustest võib olla postkastil välja lülitatud või vastas server liiga hilja.',
    remedy:
      'Küsi meiliserveri haldajalt, kas rakendused tohivad sellesse postkasti sisse logida, ning kontrolli kasutajanime ja salasõna.',
  },
  'password-missing': {
    title: 'Salasõna on puudu',
    cause: 'Kasutajanimi on olemas, aga salasõna ei ole.',
    remedy: 'Sisesta salasõna. Kui server sisselogimist ei nõua, tühjenda kasutajanime väli.',
  },
  'sign-in-attempts': {
    title: 'Sisselogimisi oli liiga palju',
    cause:
      'Serverisse logiti liiga sageli sisse või sisestati liiga palju kordi vale salasõna, seetõttu ei saa mõnda aega sisse logida.',
    remedy:
      'Kontrolli kõigepealt salasõna ja proovi hiljem uuesti[, näiteks {wait} pärast]. Kui proovid kohe uuesti, pikeneb ooteaeg.',
  },
  'app-password-needed': {
    title: 'Postkast nõuab rakenduse parooli',
    cause: 'Kontol on kaheastmeline kinnitamine, seetõttu konto tavaline parool rakenduses ei sobi.',
    remedy: 'Loo meiliteenuse pakkuja lehel rakenduse parool ja sisesta see tavalise parooli asemel.',
  },
  'password-expired': {
    title: 'Salasõna on aegunud',
    cause: 'Server nõuab enne sisselogimist uut salasõna.',
    remedy: 'Vaheta salasõna meiliteenuse pakkuja lehel ja sisesta uus salasõna kaardile.',
  },
  'account-disabled': {
    title: 'Konto on suletud või lukus',
    cause:
      'Konto on olemas, aga server on selle sulgenud või lukustanud. Vastusest võib selguda, millise kontoga on tegu.',
    remedy:
      'Kui see on sinu konto, palu meiliserveri haldajal konto lukust vabastada. Kui see on saaja konto, küsi saajalt teist aadressi.',
  },
  'sign-in-method-refused': {
    title: 'Server ei luba enam sel viisil sisse logida',
    cause: 'Salasõna ise võib olla õige, aga server ei luba sellisel viisil sisse logida.',
    remedy:
      'Vali meili saatja, mille puhul logid sisse teenusepakkuja lehel, või palu meiliserveri haldajal seda sisselogimisviisi lubada.',
  },
  'sign-in-disabled': {
    title: 'Rakendused ei tohi sellesse postkasti sisse logida',
    cause:
      'Kasutajanimi ja salasõna võivad olla õiged, aga teistest programmidest saatmine on välja lülitatud.',
    remedy:
      'Palu meiliserveri haldajal lülitada selle postkasti jaoks sisse saatmine teistest programmidest (SMTP).',
  },
  'sign-in-unavailable': {
    title: 'Server ei saa sisselogimist praegu kontrollida',
    cause: 'Serveril on ajutine rike. Kasutajanimi ja salasõna võivad olla õiged.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'sign-in-mechanism-unknown': {
    title: 'Server ei tunne sellist sisselogimisviisi',
    cause: 'Server ei paku sellist sisselogimist või pakub seda ainult krüpteeritud ühenduse kaudu.',
    remedy:
      'Kontrolli krüpteeringut ja meili saatjat või küsi meiliserveri haldajalt, millist sisselogimisviisi kasutada.',
  },
  'sign-in-not-taken': {
    title: 'Server ei luba selle ühenduse kaudu sisse logida',
    cause: 'Server lükkas sisselogimiskäsu tagasi. Tavaliselt on port või krüpteering vale.',
    remedy: 'Kontrolli porti ja krüpteeringut. Kui server sisselogimist ei nõua, tühjenda kasutajanime väli.',
  },
  'sign-in-garbled': {
    title: 'Server ei saanud sisselogimisandmetest aru',
    cause: 'Rakendus saatis kasutajanime või salasõna kujul, mida server ei saanud lugeda.',
    remedy: 'Teata sellest rakenduse administraatorile.',
  },
  'server-wants-sign-in': {
    title: 'Server nõuab sisselogimist',
    cause: 'Kirja püüti saata sisse logimata või sisselogimine ei õnnestunud.',
    remedy: 'Sisesta kaardile kasutajanimi ja salasõna.',
  },
  'sign-in-refused': {
    title: 'Sisselogimine ebaõnnestus',
    cause:
      'Enamasti on kasutajanimi või salasõna vale. Võib ka olla, et sellesse postkasti ei saa rakendustest sisse logida.',
    remedy:
      'Sisesta salasõna uuesti; kasutajanimi on tavaliselt täielik e-posti aadress. Kui see ei aita, pöördu meiliserveri haldaja poole.',
  },
} as const satisfies TextTable
