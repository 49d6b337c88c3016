import type { Messages } from '@saatja/ui'

export const everyoneWords = {
  title: { en: 'All users', et: 'Kõik kasutajad', lv: 'Visi lietotāji' },
  intro: {
    en: 'The effective settings of each user and the result of the last test.',
    et: 'Iga kasutaja kehtiv seadistus ja viimase testi tulemus.',
    lv: 'Katra lietotāja spēkā esošie iestatījumi un pēdējās pārbaudes rezultāts.',
  },
  start: { en: 'Test all in the sandbox', et: 'Testi kõiki liivakastis', lv: 'Pārbaudīt visus smilškastē' },
  stop: { en: 'Stop', et: 'Katkesta', lv: 'Apturēt' },
  progress: { en: 'Tested', et: 'Testitud', lv: 'Pārbaudīts' },
  count: { en: '{done} of {all}', et: '{done}/{all}', lv: '{done} no {all}' },
  broken: { en: 'Only with problems', et: 'Ainult probleemidega', lv: 'Tikai ar problēmām' },
  user: { en: 'User', et: 'Kasutaja', lv: 'Lietotājs' },
  from: { en: 'Sender address', et: 'Saatja aadress', lv: 'Sūtītāja adrese' },
  route: { en: 'Mail sender and server', et: 'Meili saatja ja server', lv: 'Pasta sūtītājs un serveris' },
  settings: { en: 'Settings', et: 'Seadistus', lv: 'Iestatījumi' },
  result: { en: 'Last test', et: 'Viimane test', lv: 'Pēdējā pārbaude' },
  ok: { en: 'accepted', et: 'vastu võetud', lv: 'pieņemta' },
  untested: { en: 'not tested', et: 'testimata', lv: 'nav pārbaudīts' },
  fine: { en: 'no problems', et: 'korras', lv: 'kārtībā' },
  outcome: {
    en: '{accepted} accepted in the sandbox, {failed} not',
    et: 'liivakastis vastu võetud: {accepted}, vastu võtmata: {failed}',
    lv: 'smilškastē pieņemtas vēstules: {accepted}, nepieņemtas: {failed}',
  },
  waiting: {
    en: {
      one: 'The limit of {provider} slows sending: {limit} messages a minute, {users} users left, about a minute.',
      other:
        'The limit of {provider} slows sending: {limit} messages a minute, {users} users left, about {count} minutes.',
    },
    et: {
      one: 'Saatmist aeglustab teenusepakkuja {provider} piirang: {limit} kirja minutis; jäänud on {users} kasutajat, umbes minut.',
      other:
        'Saatmist aeglustab teenusepakkuja {provider} piirang: {limit} kirja minutis; jäänud on {users} kasutajat, umbes {count} minutit.',
    },
    lv: {
      zero: 'Sūtīšanu palēnina pakalpojuma {provider} ierobežojums: {limit} vēstules minūtē, atlikušie lietotāji: {users}, aptuveni {count} minūtes.',
      one: 'Sūtīšanu palēnina pakalpojuma {provider} ierobežojums: {limit} vēstules minūtē, atlikušie lietotāji: {users}, aptuveni {count} minūte.',
      other:
        'Sūtīšanu palēnina pakalpojuma {provider} ierobežojums: {limit} vēstules minūtē, atlikušie lietotāji: {users}, aptuveni {count} minūtes.',
    },
  },
  causes: { en: 'What prevents sending', et: 'Mis takistab saatmist', lv: 'Kas traucē sūtīt' },
  users: {
    en: { one: '{count} user', other: '{count} users' },
    et: { one: '{count} kasutaja', other: '{count} kasutajat' },
    lv: { zero: '{count} lietotāju', one: '{count} lietotājs', other: '{count} lietotāji' },
  },
  links: {
    en: 'Sign-in links ({count})…',
    et: 'Sisselogimise lingid ({count})…',
    lv: 'Pierakstīšanās saites ({count})…',
  },
  change: { en: 'Change many…', et: 'Muuda mitut…', lv: 'Mainīt vairākus…' },
  'change-stops': {
    en: {
      one: '{count} user could no longer send: {users}',
      other: '{count} users could no longer send: {users}',
    },
    et: {
      one: '{count} kasutaja ei saaks enam saata: {users}',
      other: '{count} kasutajat ei saaks enam saata: {users}',
    },
    lv: {
      zero: '{count} lietotāju vairs nevarētu sūtīt: {users}',
      one: '{count} lietotājs vairs nevarētu sūtīt: {users}',
      other: '{count} lietotāji vairs nevarētu sūtīt: {users}',
    },
  },
  'change-signs': {
    en: {
      one: '{count} user has to sign in before mail can be sent again: {users}',
      other: '{count} users have to sign in before mail can be sent again: {users}',
    },
    et: {
      one: '{count} kasutaja peab enne järgmist kirja sisse logima: {users}',
      other: '{count} kasutajat peab enne järgmist kirja sisse logima: {users}',
    },
    lv: {
      zero: '{count} lietotājiem pirms nākamās vēstules jāpierakstās: {users}',
      one: '{count} lietotājam pirms nākamās vēstules jāpierakstās: {users}',
      other: '{count} lietotājiem pirms nākamās vēstules jāpierakstās: {users}',
    },
  },
  'change-safe': {
    en: 'Everyone who can send now can still send after the change.',
    et: 'Kõik, kes saavad kirju saata praegu, saavad neid saata ka pärast muudatust.',
    lv: 'Visi, kas pašlaik var sūtīt, varēs sūtīt arī pēc izmaiņām.',
  },
  'change-same': {
    en: {
      one: '{count} user already has this setting and does not change.',
      other: '{count} users already have this setting and do not change.',
    },
    et: {
      one: '{count} kasutajal on see väärtus juba määratud: tema kaart ei muutu.',
      other: '{count} kasutajal on see väärtus juba määratud: nende kaardid ei muutu.',
    },
    lv: {
      zero: '{count} lietotājiem tā jau ir iestatīts: viņu kartiņas nemainīsies.',
      one: '{count} lietotājam tā jau ir iestatīts: viņa kartiņa nemainīsies.',
      other: '{count} lietotājiem tā jau ir iestatīts: viņu kartiņas nemainīsies.',
    },
  },
  'change-first': {
    en: 'Choose what to change and the new value.',
    et: 'Vali, mida muuta, ja uus väärtus.',
    lv: 'Izvēlieties, ko mainīt, un jauno vērtību.',
  },
  'change-title': {
    en: 'Change many cards at once',
    et: 'Muuda korraga mitut kaarti',
    lv: 'Mainīt vairākas kartiņas reizē',
  },
  'change-text': {
    en: {
      one: 'The change applies to the {count} user in the list. Search or filter the list to choose others.',
      other:
        'The change applies to the {count} users in the list. Search or filter the list to choose others.',
    },
    et: {
      one: 'Muudatus kehtib {count} kasutaja kohta, kes on praegu loendis. Teiste valimiseks otsi või filtreeri.',
      other:
        'Muudatus kehtib {count} kasutaja kohta, kes on praegu loendis. Teiste valimiseks otsi või filtreeri.',
    },
    lv: {
      zero: 'Izmaiņas attiecas uz {count} lietotājiem, kas tagad ir sarakstā. Lai izvēlētos citus, meklējiet vai filtrējiet.',
      one: 'Izmaiņas attiecas uz {count} lietotāju, kas tagad ir sarakstā. Lai izvēlētos citus, meklējiet vai filtrējiet.',
      other:
        'Izmaiņas attiecas uz {count} lietotājiem, kas tagad ir sarakstā. Lai izvēlētos citus, meklējiet vai filtrējiet.',
    },
  },
  what: { en: 'What to change', et: 'Mida muuta', lv: 'Ko mainīt' },
  choose: { en: 'Choose…', et: 'Vali…', lv: 'Izvēlieties…' },
  value: { en: 'New value', et: 'Uus väärtus', lv: 'Jaunā vērtība' },
  'what-sender': { en: 'Mail sender', et: 'Meili saatja', lv: 'Pasta sūtītājs' },
  'what-server': { en: 'Mail server', et: 'Meili server', lv: 'Serveris un ports' },
  'what-inherit': {
    en: 'Use the system user’s settings (remove each user’s own settings)',
    et: 'Kasuta süsteemikasutaja seadistust (eemalda oma sätted)',
    lv: 'Izmantot sistēmas lietotāja iestatījumus (noņemt lietotāju pašu iestatījumus)',
  },
  'what-password': {
    en: 'Remove the stored passwords',
    et: 'Eemalda salvestatud salasõnad',
    lv: 'Noņemt saglabātās paroles',
  },
  'oauth-note': {
    en: 'Stored passwords are removed: with this sender, each person signs in on the provider’s page. Where no user name is set, the email address is used.',
    et: 'Salvestatud salasõnad eemaldatakse: selle saatja puhul logib igaüks sisse teenusepakkuja lehel. Kui kasutajanimi puudub, kasutatakse selle asemel e-posti aadressi.',
    lv: 'Saglabātās paroles tiek noņemtas: ar šo sūtītāju katrs pierakstās pakalpojumu sniedzēja lapā. Ja lietotājvārda nav, tiek izmantota e-pasta adrese.',
  },
  'change-yes': {
    en: { one: 'Change {count} card', other: 'Change {count} cards' },
    et: { one: 'Muuda {count} kaarti', other: 'Muuda {count} kaarti' },
    lv: {
      zero: 'Mainīt {count} kartiņas',
      one: 'Mainīt {count} kartiņu',
      other: 'Mainīt {count} kartiņas',
    },
  },
  'change-system': {
    en: 'The system user {code} is among them, so the settings of everyone who inherits from it change too.',
    et: 'Muudetavate seas on süsteemikasutaja {code}: muutub ka kõigi nende seadistus, kes tema seadistuse pärivad.',
    lv: 'Starp šiem lietotājiem ir sistēmas lietotājs {code}: mainīsies iestatījumi arī visiem, kas tos manto no šī lietotāja.',
  },
  cancel: { en: 'Cancel', et: 'Tühista', lv: 'Atcelt' },
  search: { en: 'Search', et: 'Otsi', lv: 'Meklēt' },
  sender: { en: 'Mail sender', et: 'Meili saatja', lv: 'Pasta sūtītājs' },
  any: { en: 'All', et: 'Kõik', lv: 'Visi' },
  shown: {
    en: '{shown} of {count} users',
    et: '{shown}/{count} kasutajat',
    lv: '{shown} no {count} lietotājiem',
  },
  more: { en: 'and {count} more', et: 'ja veel {count}', lv: 'un vēl {count}' },
  'show-more': { en: 'Show more ({count})', et: 'Näita veel ({count})', lv: 'Rādīt vēl ({count})' },
  nobody: {
    en: 'No users match.',
    et: 'Sobivaid kasutajaid ei ole.',
    lv: 'Atbilstošu lietotāju nav.',
  },
} satisfies Messages
