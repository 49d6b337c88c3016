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
      'Nimeteenus ei vastanud, seetõttu ei ole teada, kus server[ {server}] asub. Nimi ise võib olla õige.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'connection-refused': {
    title: 'Server ei võta ühendust vastu',
    cause:
      'Arvuti leiti üles, aga sellel pordil[ ({server})] ei vasta keegi: port on vale või server ei tööta.',
    remedy: 'Kontrolli porti, tavaliselt on see 465 või 587. Kui port on õige, küsi meiliserveri haldajalt.',
  },
  'host-unreachable': {
    title: 'Serverini ei pääse',
    cause: 'Võrgus ei ole praegu teed serverini[ {server}].',
    remedy: 'Proovi hiljem uuesti. Kui viga kordub, küsi meiliserveri haldajalt.',
  },
  'connection-lost': {
    title: 'Suhtlus serveriga katkes',
    cause: 'Ühendus katkes, aga ei ole teada, millisel hetkel. Kiri võib olla saadetud või saatmata.',
    remedy: 'Vaata saadetud kirjade kausta või küsi saajalt, enne kui uuesti saadad.',
  },
  'certificate-wrong-name': {
    title: 'Serveri sertifikaat on teise nime jaoks',
    cause:
      'Sertifikaat ei kehti sisestatud nime[ ({server})] kohta. Serveril on teine ametlik nimi või esineb keegi selle serverina.',
    remedy: 'Sisesta serveri nimi, mille on andnud meiliteenuse pakkuja. Kontrolli välja lülitada ei saa.',
  },
  'certificate-expired': {
    title: 'Serveri sertifikaat on aegunud',
    cause: 'Kehtiva sertifikaadita ei saa kindel olla, et see on õige server, seetõttu midagi ei saadetud.',
    remedy: 'Palu meiliserveri haldajal sertifikaati uuendada.',
  },
  'certificate-not-yet-valid': {
    title: 'Serveri sertifikaat ei kehti veel',
    cause: 'Sertifikaat hakkab kehtima alles hiljem või on ühe arvuti kell vale.',
    remedy: 'Palu meiliserveri haldajal kontrollida sertifikaati ja kellaaega.',
  },
  'certificate-self-signed': {
    title: 'Server on oma sertifikaadi ise allkirjastanud',
    cause: 'Selline sertifikaat ei tõesta iseenesest midagi, seetõttu midagi ei saadetud.',
    remedy:
      'Kui see on sinu oma server, sisesta selle sertifikaat väljale „Serveri sertifikaat”. Muidu palu meiliserveri haldajalt korralikku sertifikaati.',
  },
  'certificate-untrusted': {
    title: 'Serveri sertifikaadil ei ole tuntud väljaandjat',
    cause:
      'Sertifikaadi on allkirjastanud tundmatu väljaandja või on osa sellest puudu. Seda võib põhjustada ka viirusetõrje või tulemüür.',
    remedy:
      'Kui see on sinu oma server, sisesta väljaandja sertifikaat väljale „Serveri sertifikaat”. Muidu küsi meiliserveri haldajalt.',
  },
  'certificate-invalid': {
    title: 'Serveri sertifikaat ei kehti',
    cause: 'See on tühistatud või valesti tehtud, seetõttu midagi ei saadetud.',
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
    cause: 'Server ja rakendus ei leppinud krüpteeringus kokku või katkes ühendus selle ajal.',
    remedy:
      'Proovi uuesti ja kontrolli, kas krüpteering sobib pordiga. Kui viga kordub, küsi meiliserveri haldajalt.',
  },
  'encryption-required': {
    title: 'Server nõuab krüpteeringut',
    cause: 'Ühendus oli krüpteerimata, seetõttu server ei jätkanud.',
    remedy: 'Vali StartSSL/SSL/TLS või pordi 465 puhul SSL.',
  },
  'starttls-unavailable': {
    title: 'Server ei saa praegu krüpteerida',
    cause: 'Server ütleb, et krüpteering ajutiselt ei tööta, seetõttu midagi ei saadetud.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'sign-in-expired': {
    title: 'Teenusepakkuja juures tuleb uuesti sisse logida',
    cause: 'Luba kirju saata on aegunud või tagasi võetud, näiteks parooli vahetamise tõttu.',
    remedy: 'Logi kaardil oleva nupu kaudu teenusepakkuja juures uuesti sisse.',
  },
  'consent-declined': {
    title: 'Luba ei antud',
    cause: 'Teenusepakkuja juures keelduti kirjade saatmise loast.',
    remedy: 'Logi uuesti sisse ja nõustu loaga. Kui see ei õnnestu, küsi meiliserveri haldajalt.',
  },
  'consent-needs-administrator': {
    title: 'Organisatsioon ei luba seda rakendust',
    cause: 'Rakendusele saab kirjade saatmiseks loa anda ainult organisatsiooni administraator.',
    remedy: 'Palu meiliserveri haldajal rakendust lubada.',
  },
  'oauth-application-refused': {
    title: 'Teenusepakkuja ei tunnista seda rakendust',
    cause:
      'Rakenduse registreering teenusepakkuja juures on vale või aegunud; sisselogimine ise võib olla õige.',
    remedy: 'Palu rakenduse administraatoril registreeringut kontrollida.',
  },
  'sign-in-service-busy': {
    title: 'Teenusepakkuja sisselogimine ajutiselt ei tööta',
    cause: 'Teenusepakkuja ei saanud sisselogimist praegu lõpule viia.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'token-refused': {
    title: 'Postkast ei tunnista teenusepakkuja juures tehtud sisselogimist',
    cause: 'Luba on aegunud, kuulub teisele postkastile või ei käi kirjade saatmise kohta.',
    remedy: 'Logi teenusepakkuja juures uuesti sisse selle kontoga, mille postkast on kaardil.',
  },
  'sign-in-broken-off': {
    title: 'Sisselogimine jäi poole peale',
    cause:
      'Server küsis kasutajanime või salasõna, aga ei saanud seda. 334 ei ole iseenesest viga: see tähendab, et server ootab.',
    remedy:
      'Sisesta kasutajanimi ja salasõna uuesti. Kui viga kordub, küsi meiliserveri haldajalt, kas rakendused tohivad sellesse postkasti sisse logida.',
  },
  'sign-in-unanswered': {
    title: 'Sisselogimine jäi lõpetamata',
    cause:
      'Viimasena ütles server 334, mis tähendab ainult „jätka”. Tegelik vastus jäi tulemata: postkastil võib rakenduste sisselogimine välja lülitatud olla või vastas server liiga hilja.',
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
    cause: 'Server luges kokku liiga palju sisselogimisi või valesid salasõnu ega lase mõnda aega sisse.',
    remedy:
      'Kontrolli kõigepealt salasõna ja proovi siis hiljem uuesti[, näiteks {wait} pärast]. Kohe edasi proovides läheb ooteaeg pikemaks.',
  },
  'app-password-needed': {
    title: 'Postkast nõuab rakenduse parooli',
    cause: 'Kontole logitakse sisse kahes astmes, seetõttu tavaline parool teistes programmides ei sobi.',
    remedy: 'Loo meiliteenuse pakkuja juures rakenduse parool ja sisesta see tavalise asemel.',
  },
  'password-expired': {
    title: 'Salasõna on aegunud',
    cause: 'Server nõuab enne sisselogimist uut salasõna.',
    remedy: 'Vaheta meiliteenuse pakkuja juures salasõna ja sisesta uus siia.',
  },
  'account-disabled': {
    title: 'Konto on suletud või lukus',
    cause: 'Server tunneb kontot, aga on selle sulgenud. Vastusest võib selguda, millise konto.',
    remedy:
      'Kui see on sinu konto, palu meiliserveri haldajal see avada. Kui see on saaja oma, küsi teine aadress.',
  },
  'sign-in-method-refused': {
    title: 'Server ei luba enam sellist sisselogimist',
    cause: 'Salasõna ise võib olla õige, aga server sellisel viisil sisse ei lase.',
    remedy:
      'Vali meili saatja, mille puhul logitakse sisse teenusepakkuja juures, või palu meiliserveri haldajal seda sisselogimisviisi lubada.',
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
    cause: 'Server ei paku sellist sisselogimist või pakub seda ainult krüpteeritud ühendusel.',
    remedy:
      'Kontrolli krüpteeringut ja meili saatjat või küsi meiliserveri haldajalt, milline sisselogimine sobib.',
  },
  'sign-in-not-taken': {
    title: 'Server ei lase sellel ühendusel sisse logida',
    cause: 'Server ei võtnud sisselogimist vastu. Tavaliselt on port või krüpteering vale.',
    remedy: 'Kontrolli porti ja krüpteeringut. Kui server sisselogimist ei nõua, tühjenda kasutajanime väli.',
  },
  'sign-in-garbled': {
    title: 'Server ei saanud sisselogimisest aru',
    cause: 'Rakendus saatis kasutajanime või salasõna kujul, mida server ei osanud lugeda.',
    remedy: 'Teata sellest rakenduse administraatorile.',
  },
  'server-wants-sign-in': {
    title: 'Server nõuab sisselogimist',
    cause: 'Kirja taheti saata sisse logimata või sisselogimine ei õnnestunud.',
    remedy: 'Sisesta kaardile kasutajanimi ja salasõna.',
  },
  'sign-in-refused': {
    title: 'Server ei võtnud sisselogimist vastu',
    cause:
      'Enamasti on kasutajanimi või salasõna vale. Võib ka olla, et postkasti ei tohi rakendustega sisse logida.',
    remedy:
      'Sisesta salasõna uuesti; kasutajanimi on tavaliselt täielik e-posti aadress. Kui see ei aita, küsi meiliserveri haldajalt.',
  },
} as const satisfies TextTable
