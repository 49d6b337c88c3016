import type { Language } from './language.ts'

export const et: Language = {
  endings: `amiseks amisega amisel amises amisest amine amise amist misega mine mise mist dele tele dest test desse tesse
    dega tega deks teks idele idel idest ides ideks idega idelt isid isse ile ilt iks iga ist is il sse ele elt eks ega
    est es el ale alt aks aga ast as al ule ult uks uga ust us ul tud dud nud atud takse atakse tada ada da ta ma
    de te id ed ad ud ks ga st le lt ni na ab an a e i u d t b n`,
  synonyms: [
    'parool salasona',
    'port pordi pordid porti portide',
    'ssl tls starttls',
    'outlook office365 m365 microsoft',
    'meil kiri kirja kirjad kirjade epost',
    'testkiri testkirja proovikiri proovikirja',
    'saatmine saatma saada saadan saadetud saadab saata saadetakse',
    'seadistus seadistamine seadistused seadistada seadista seaded seadete seadeid',
    'jouda joua jouab joudnud joudis saabunud saabu saabub katte kohale parale tulnud tule tulema',
    'oopaevas paevas paev paevalimiit',
    'jagatud uhine uhispostkast',
    'massmeil uudiskiri uudiskirja',
    'ebaonnestub ebaonnestus onnestu onnestunud',
    'kruptitud krupteeritud kruptimine krupteering',
    'autentida autentimine sisselogimine sisse logida login logi',
    'ramps rampspost spamm spam',
    'viga vead vea vigade veateade',
    'piirang limiit',
    'vale valesti vigane vigase',
    'kadunud kaob kaovad kadus kadusid kao',
    'muuta muutmine redigeerimine',
    'vastus vastuse vastust vastused vasta',
    'domeen domeeni domeenil',
    'server serveri serverit serverisse',
  ],
  silent: `aga ainult alati ära ega ei enne enam et ette ikka iga ilma igal ise ja jah jalle juba juurde just ka kas
    kasuta kasutada kasutan kasutab kasutatakse kaudu keegi kelle kellel kes keda kogu koik koos kohta kuhu kui kuid
    kuidas kumb kus kust ma meie meil midagi miks mille millal milline millise mina mind minu minul minule mis
    mida miski mitte mitu mu mul mulle mõni mingi nad need nende neil neid nii ning nuud oled olema olen olla oleks oli
    oma on ongi ole pole palun parast peab pead peaks peale poolt saab saaks saan sa samu sama sama see seda selle
    sellel selles siis siin sina sinu sind su sul sulle ta tal tahan te teha teie teen teeb teine teise teist tema
    tohib tohin uks uhe uhel vaid vaja vaga voi voib voin voiks`,
  asksForMeaning: /^\s*(mis (?:on|asi|tähendab)|mida tähendab|mis see)\b|\btähendus\b/i,
}
