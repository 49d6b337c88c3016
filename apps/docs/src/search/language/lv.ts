import type { Language } from './language.ts'

export const lv: Language = {
  endings: `sanas sanai sanu sana jumiem jumus jumi ajiem ajam tajiem iem ajai iet iets ties tos ama ami ats ata ot am as
    ai os is es em im us um ij iju ija ijas ejas eja a e i u s t o`,
  synonyms: [
    'parole paroli parolei',
    'mestule mestules mestulem surogatpasts spams spam',
    'ssl tls starttls',
    'outlook office365 m365 microsoft',
    'autentificet autentifikacija pierakstisanas pieslegties ielogoties',
    'vestule vestuli vestules vestulu epasts pasts',
    'diennakti diena dienas',
    'sanemts sanemta sanema sanemt nesanema pienaca nepienaca pienak nepienak nonaca nenonaca nenonak atnak neatnak atnacis neatnaca',
    'neizdodas neizdevas neizdosies',
    'izveleties izvelies',
    'koplietojama kopiga kopigas',
    'kluda kludas kludu',
    'ierobezojums limits',
    'nepareizs nepareiza nederigs neder',
    'pazudis pazuda pazud pazudusi pazudusas pazudusais',
    'mainit labot rediget redigesana',
    'atbilde atbildes atbildem atbildi',
    'savienojums savienoties savienojuma',
    'aizliegts nelauts atslegts slegts',
  ],
  silent: `ar arī ari bet bez bija but caur cik dabūt dēļ es esmu esi gan ir ja jābūt jau jo ka
    kada kadas kadu kad kadam kads kam kamer kapec kas ko kur kura kuram kuras kurs kuru lai lietot lidz loti man manis
    mana manas mani manu mans mes mums musu ne nav neko no nu nevar nevaru par pasu pat pec pie pirms sis sa sai so tad
    tagad tas ta tam tapec tie tiek to tu un uz vai vajag var varu visi viens viena vienam vienus vien vairs vins
    izmantot izmantots izmanto drikst uzreiz`,
  asksForMeaning: /^\s*(kas (?:ir|tas)|ko nozīmē)\b|\bnozīme\b/i,
}
