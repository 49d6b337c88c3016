import { phrases } from '@saatja/core/explain'

/**
 * Words by which notices for people are told apart, by language. Sources: RFC 3834 and RFC 5436 for the machine
 * words; subjects and phrases of mail servers as their public documents and issue threads quote them, 2026-11-28.
 * Observed, not promised by anyone: they say what kind of mail it may be and never decide alone.
 */
interface PhraseTable {
  readonly [language: string]: string
}

const failure: PhraseTable = {
  en: 'undeliver(?:able|ed)|not (?:be |been |yet been )?(?:able to be )?(?:successfully |fully )?delivered|(?:un|not )able to (?:successfully )?(?:be )?(?:deliver|send|relay|reach)|(?:could|can|did|was|were|has|have|is)(?: ?not|n.t) (?:been |be |yet )?(?:successfully )?(?:deliver|sen[dt]|reach|relayed|transmit|process|accept|posted)|deliver(?:y|ing)(?: status)?(?: of (?:your|the) (?:message|mail))?(?: notification)?.{0,40}(?:fail|error|problem|unsuccess|impossible|not possible)|fail(?:ed|ure)? (?:to )?(?:be )?(?:deliver|send|sent|notice|notification|transmi)|(?:fatal|permanent|delivery|mailer|transfer) (?:fatal )?(?:delivery )?(?:error|failure|problem)|(?:mail|message)s? .{0,40}(?:failed|returned|rejected|bounced|refused|blocked|quarantined)|failed (?:mail|message)\\b|returned (?:mail|message|to sender)|returning (?:mail|message)|nondeliver|non-deliver|mail ?box (?:is )?(?:full|unavailable)|user (?:is )?unknown|unknown (?:user|recipient|address|host|domain)|no such (?:user|mailbox|recipient)|invalid (?:recipient|address)|(?:over|exceed).{0,20}quota|quota (?:is |was )?exceeded|invalid final delivery|does ?n.t (?:exist|have)|address(?:es)? (?:had|failed)|host (?:not found|unknown)|msexch:|rejected by|reason for (?:failure|rejection)|^rejected:|(?:was|been) (?:automatically )?(?:rejected|refused|returned|blocked)|not listed in|couldn.t be|virus .{0,40}(?:found|detected|alert|quarantin)|(?:found|detected|contains?) .{0,20}(?:virus|worm|malware)|quarantined|violat|contain(?:s|ed) (?:a )?virus|(?:problem|error)s? (?:while )?(?:deliver|send|transmit)ing|(?:was|were|been) aborted|not (?:found|known|defined)|encountered (?:delivery )?problems|no valid recipients|(?:is|are|was|were) unknown|not (?:a )?member\\b|delivery has failed|was undeliverable|bounce',
  et: 'kohaletoimetamatu|ei (?:saanud|saa|suudetud|õnnestunud) (?:\\S{1,30} ){0,3}(?:kohale|edastada|saata|toimetada)|(?:kohaletoimetamine|edastamine|saatmine) (?:nurjus|ebaõnnestus)|ei leitud|postkast on täis|kirja ei toimetatud|ei jõudnud',
  lv: 'nepiegādājam|nav piegādāt|nevarēja piegādāt|neizdevās (?:piegādāt|nosūtīt)|piegāde neizdevās|nav iespējams piegādāt|pastkaste ir pilna|kļūda',
  lt: 'nepristatyt|nepavyko (?:pristatyti|išsiųsti)|neįmanoma pristatyti|pašto dėžutė (?:yra )?pilna',
  fi: 'ei (?:voitu|voida|pystytty) (?:toimittaa|lähettää|välittää)|toimitus epäonnistui|toimittaminen epäonnistui|ei toimitettu|perille',
  sv: 'kunde inte (?:levereras|skickas|nå)|olevererbar|går inte att leverera|leverans.{0,20}misslyckad|obeställbar',
  da: 'kunne ikke leveres|ikke leveret|kan ikke leveres|kunne ikke sendes',
  no: 'kunne ikke (?:leveres|sendes)|ikke levert|kan ikke leveres',
  de: 'unzustellbar|nicht (?:\\S{1,20} ){0,2}(?:zugestellt|zustellbar|ausgeliefert|zustellen|übermittelt|gesendet)|zustell(?:ung|fehler).{0,40}(?:fehl|nicht|unmöglich|gescheitert)|fehlgeschlagen|zurückgewiesen|konnte nicht|unbekannter (?:empfänger|benutzer)|(?:empfänger|benutzer).{0,30}(?:unbekannt|existiert nicht)|postfach (?:ist )?voll|fehlermeldung',
  nl: 'onbestelbaar|niet (?:worden )?(?:bezorgd|afgeleverd|bestelbaar|verzonden)|kan niet worden|bezorging mislukt',
  fr: 'non (?:remis|distribu)|échec de (?:la )?(?:remise|distribution|livraison|l.envoi)|n.a pas pu (?:être|etre)|impossible de (?:remettre|distribuer|livrer)|boîte (?:aux lettres )?(?:est )?pleine|n.a pas été (?:remis|distribué)',
  es: 'no (?:se )?(?:ha )?(?:podido|pudo|puede) (?:ser )?(?:entreg|envia)|no entregad|error (?:de|en la) entrega|fall[oó] (?:la|en la) entrega|devuelto|buz[oó]n (?:está )?lleno',
  pt: 'não (?:pôde|foi|pode) (?:ser )?(?:entreg|envia)|falha (?:na|de) entrega|não entregue|caixa (?:postal )?cheia|devolvid',
  it: 'non (?:è stato possibile )?recapit|mancat[oa] (?:recapito|consegna)|impossibile (?:recapitare|consegnare)|non consegnat|casella piena',
  pl: 'nie (?:można|udało się|mógł|mogła|zostać|została?) (?:\\S{1,20} )?(?:dostarcz|doręcz|wysła)|niedostarcz|niedoręcz|skrzynka.{0,20}(?:pełna|przepełniona)',
  cs: 'nedoručiteln|nelze doručit|nepodařilo (?:se )?doručit|nebyla? doručen|schránka.{0,20}plná',
  hu: 'kézbesíthetetlen|nem (?:sikerült|lehet) kézbesíteni|nem kézbesít',
  tr: 'teslim edilemedi|iletilemedi|gönderilemedi',
  ru: 'не (?:было |была |был |может быть |могло быть |удалось |удаётся |удается )?(?:успешно )?(?:доставлен|доставить|отправлен|отправить)|недоставлен|невозможно доставить|ошибка (?:при )?доставк|возвращен|не существует|не найден|переполнен|доставка.{0,40}невозможна|не удалось',
  uk: 'не (?:було |вдалося |може бути )?(?:доставлен|доставити)|недоставлен|не існує',
  ro: 'nu a (?:putut fi|fost) (?:livrat|trimis|expediat)|nelivrat|nu (?:poate|s-a putut) (?:fi )?livra',
  bg: 'не (?:може да бъде|беше|бе) доставен|недоставен',
  el: 'δεν (?:ήταν δυνατή|παραδόθηκε|μπόρεσε)|αποτυχία παράδοσης|μη παραδοτέο',
  hr: 'nije (?:moguće|bilo moguće) (?:isporučiti|dostaviti)|nije isporučen|ni bilo mogoče dostaviti',
  ja: '配信(?:でき|不能|不可|に失敗|されません)|送信(?:でき|に失敗|エラー|不能)|配送(?:でき|不能|エラー)|届け(?:る|られ).{0,12}(?:ません|でき)|配達(?:でき|不能)|お届けでき|宛先.{0,20}(?:存在|不明|見つかり|誤)|エラーメール|返送|送り返',
  zh: '退信|無法(?:投遞|送達|寄送|傳遞)|无法(?:投递|送达|发送|传递|送到)|投[递遞](?:失[败敗])|发送失败|未能(?:送达|投递)|不存在',
  ko: '반송|전송.{0,6}(?:실패|할 수 없)|배달.{0,6}(?:실패|할 수 없)|수신자.{0,10}(?:없|존재)',
}

const delay: PhraseTable = {
  en: 'delayed|been postponed|warning: (?:could|message)|(?:has |been |was |is )?not (?:been |yet been |yet )?deliver(?:ed|able)? (?:yet|so far|after)|not yet been (?:fully )?delivered|(?:still|will) (?:be )?(?:keep )?(?:being )?(?:continu|retr|try|attempt|queued)|delivery attempts will|warning message only|(?:do not|don.t) need to re-?send|no action (?:is )?(?:required|needed)|message \\S{1,40} (?:has been|was) frozen|(?:has|have) yet to be delivered',
  et: 'viibi|hilin|ajutine|(?:pole|ei ole|ei) veel (?:kohale|edasi)|proovi(?:me|takse) uuesti',
  lv: 'aizkav|aizkavē|vēl nav piegād|mēģinā(?:sim|ts) (?:vēlreiz|atkārtoti)',
  de: 'verzöger|weiterhin versuch|weitere zustellversuche|noch nicht (?:zugestellt|ausgeliefert)',
  ru: 'задерж|отложен|попытки .{0,30}продолж|временн|ещ[её] не (?:было |был[ао]? )?доставлен',
  fr: 'retard|différé|pas encore (?:été )?(?:remis|distribu|livr)',
  es: 'retras|demorad',
  it: 'ritard',
  fi: 'viivästy|viive|ei ole vielä (?:voitu )?toimit',
  sv: 'fördröj|försen|(?:ännu inte|inte ännu) (?:har )?(?:kunnat )?levere',
  pl: 'opóźni|jeszcze nie (?:została?|udało się) (?:dostarcz|doręcz)',
  pt: 'atras(?:o|ad)',
  nl: 'vertraag',
  da: 'forsink',
  cs: 'opož[dď]|zpožděn',
  lt: 'vėluoja|dar ne(?:buvo |pavyko )?pristaty|bandysime (?:dar kartą|vėl)',
  hu: 'késedelm|késik',
  ro: 'întârzi',
  tr: 'gecik',
  uk: 'затрим',
  ja: '遅延|再送(?:を試|中|します)',
  zh: '延[迟遲]',
  ko: '지연',
}

const finality =
  'permanent|returned mail|(?:mail|message) (?:has been|was|is being) returned|giv(?:en|ing) up|fatal|final|will not be retried|no longer|not going to try|could not be delivered (?:after|within)|expired|aufgegeben|endgültig|dauerhaft|окончательн'

const join = (table: PhraseTable): string => Object.values(table).join('|')

/** Phrases that say that a mail was not delivered. */
export const failureWords = phrases([join(failure)])

/** Phrases that say that a mail is late and still on its way. */
export const delayWords = phrases([join(delay)])

/** Words of a subject that say the same, but are too common inside a text. */
export const delaySubject = phrases([
  `${join(delay)}|delay\\b|deferred|delivery warning|temporary|transient|waiting mail`,
])

/** What stands in front of a success that did not happen: `could not be successfully delivered`. */
const denied = String.raw`(?<!(?<![\p{L}\p{N}])(?:not|n.t|never|without|nicht|ei|pole|nav|не|nem)(?: \S{1,12}){0,3} )`

/** Phrases that say that a mail arrived. */
const successWords = phrases(
  [
    [
      String.raw`${denied}\bsuccess(?:ful|fully)? (?:mail )?(?:deliver|relay)`,
      String.raw`${denied}\bdeliver(?:y|ed) (?:was )?success`,
      'has been (?:successfully )?delivered(?! (?:with|after) .{0,20}(?:error|delay))',
      `${denied}(?:sikeres|erfolgreich) (?:zugestellt|kézbes)`,
      `${denied}kohale toimetatud`,
      `${denied}veiksmīgi piegādāt`,
      `${denied}успешно доставлен`,
    ].join('|'),
  ],
  'iu',
)

/** Phrases that say that nothing more will be tried. */
export const finalWords = phrases([finality])

/** What may happen some day, or what a delay is not: said about the end of a mail that is still on its way. */
const notYet =
  /\b(?:not (?:an? )?(?:permanent|final|fatal)|(?:if|unless|until|eventually|should|will (?:receive|get|be (?:notified|informed|told|sent))|(?:falls|wenn|sollte)|если|kui)\b[^.!?]{0,200})/gi

/** Whether a notice says that a mail arrived, for all whom it speaks of. */
export const saysSuccess = (text: string): boolean =>
  successWords.test(text) && !failureWords.test(text.replace(notYet, ' '))

/** Whether a notice says that a mail is late and still on its way. */
export const saysDelay = (text: string): boolean =>
  delayWords.test(text) && !finalWords.test(text.replace(notYet, ' '))

/** Lines that are followed by the failed addresses. */
export const announcement = phrases(
  [
    String.raw`(?:following|these|below|intended|listed|affected|some or all).{0,60}(?:address|recipient|user|person|people|mailbox|destination|account)|(?:recipient|address)(?:es|s|\(s\)|\(es\))? (?:listed )?(?:below|were affected|had (?:permanent|delivery|problem)|follow)|(?:not delivered|undeliverable|could not be delivered|delivery (?:has )?failed|failed to deliver|unable to deliver|wasn.t able to deliver|couldn.t be delivered).{0,60}(?:to|:)\s{0,3}[:.]?$|folgende[nrs]?.{0,40}(?:empfänger|adresse)|järgmis.{0,40}(?:aadress|saaja|adressaa)|šādiem.{0,40}(?:adres|saņēm)|следующ.{0,40}(?:адрес|получат)|(?:адресат|получател)\S{0,6}\s{0,2}:|destinataires? suivants?|siguientes? (?:destinatario|direcci)|seguintes? destinat|seguenti destinatari|volgende (?:ontvanger|adres)|följande (?:mottagare|adress)|seuraav.{0,30}(?:vastaanott|osoitt)|następując.{0,30}(?:adres|odbior)|以下の.{0,20}(?:アドレス|宛先|受信者)|次の.{0,20}(?:アドレス|宛先|受信者)|以下(?:收件人|地址)|下列(?:收件人|地址)`,
  ],
  'iu',
)

/** Labels in front of the address of a recipient. */
export const recipientLabel =
  '(?:(?:the )?(?:original |final |intended |failed |invalid |unknown |bad |undeliverable |mail |e-?mail |delivery |destination |recipient.?s? )*(?:recipients?|rcpt(?:[ _]to)?|to|address(?:ee|es|ed to)?|users?|user ?name|mailbox(?:es)?|e-?mail|mail|for|destinations?|account|smtp|local user|receiver|target|generated by)(?:\\(s\\)|\\(es\\))?|empfänger|an|adressat|saaja|adressaat|aadress|kellele|kam|saņēmējs|adresāts|adrese|кому|получатель|адресат|адрес|destinataire|à|destinatario|para|a|ontvanger|aan|mottagare|till|vastaanottaja|do|adresat|宛先|宛先アドレス|送信先|あて先|受信者|收件人)'

/** Labels in front of an address that is no recipient. */
export const otherLabel =
  /(?:\b(?:from|sender(?: (?:e-?mail )?address)?|sent by|reply-?to|return-?path|message-?id|received|originator|contact|postmaster|write to|mail from|forward (?:this|it) to|by|von|absender|saatja|sūtītājs|отправитель|expéditeur|remitente|mittente|id|helo|ehlo|questions?|assistance|support)|от кого|от|差出人|送信元|送信者|发件人)\s{0,3}[:=]?[\s"'<([]{0,6}$/iu

/** Local parts that belong to a function and are named in notices as a contact. */
export const officeAddress =
  /^(?:postmaster|mailer-?daemon|abuse|support|help|helpdesk|hostmaster|webmaster|noc|info-desk|root|no-?reply|admin|administrator|postoffice)[@+\d-]|^MicrosoftExchange[\da-f]{20}/i

/** Subjects and texts that a report about an absence begins with. */
export const absenceSubject =
  /^(?:(?:re|vs|aw|sv|atb|odp)\s{0,2}:\s{0,2})?(?:auto(?:matic|mated|mātisk\S{1,3}|maat\S{1,6}|matisch\S{0,3}|matick\S{1,3}|matisk\S{0,3})?[ -]?(?:re(?:ply|sponse|ponse)|response|vastus|atbilde|atsakymas|antwort|svar|antwoord|odpověď|odpowiedź|generated|acknowledg)|out of (?:the )?office|on vacation|i(?:.m| am) (?:away|out|on)|(?:olen|oleme) (?:puhkusel|ära|eemal|komandeeringus)|puhkusel|kontorist väljas|automaatvastus|automaatne|ārpus biroja|esmu (?:atvaļinājumā|prombūtnē|komandējumā)|prombūtn|atvaļinājum|atostog|ne biure|nesu biure|automatinis|abwesen|automatische|ich bin (?:nicht|abwesend|im urlaub)|automaattinen|lomalla|autosvar|(?:odpowied|odpověď|odpoveď|vastaus|svar|vastus|atbilde|atsakymas)\S{0,3} auto|puhkuseteade|poza biurem|вне офиса|не в офисе|réponse automatique|en vacances|respuesta autom|fuera de (?:la )?oficina|risposta automatica|fuori (?:sede|ufficio)|resposta autom|nieobecn|autoodpowied|автоответ|автоматический ответ|нет на месте|в отпуске|自動(?:返信|応答)|不在|自动回复|자동|(?:ooo|away|vacation|absen(?:t|ce|cia|za|te)\p{L}{0,3}|semester|urlop|urlaub|eemal|ära|poissa|frånvaro|fravær|отпуск)(?=\s*(?:$|[:;!,.(/–—-]|\d|(?:until|till|til|from|notice|notification|message|reply|alert|response|kuni|bis|до|līdz|iki|do|du|au|del|al)(?!\p{L}))))/iu

/** An act of proof that a sentence asks for. That someone confirms what has arrived asks for nothing. */
const proof = '(?:confirm|verif(?:y|ication)|authenticat|validat)'
const asked = String.raw`(?:please|kindly|you (?:must|need to|have to|should|are asked)|must|needs? to be|require\w*|in order to|so that|before|until|await\w*|pending|click|visit|follow|reply(?:ing)?|this link)`

/** Requests to prove that the sender is a person. */
export const challengeWords = phrases(
  [
    [
      String.raw`\b${asked}\b[^.!?]{0,100}\b${proof}`,
      String.raw`\b${proof}\S{0,10} [^.!?]{0,80}\b${asked}\b`,
      String.raw`\b(?:confirm|verify|validate) (?:that )?(?:you(?:r|rself)?\b(?! (?:e-?mail|message|letter|invoice|order)s? (?:has|have|was|were|arriv|is|reach))|delivery|the sender|the delivery|this message|it)`,
      String.raw`(?:message|mail) .{0,60}(?:on hold|being held|has been held|is held|quarantin\S{0,4} until|awaiting (?:your )?(?:confirm|verif))`,
      'challenge[- ]response|sender verification|(?:prove|are you) .{0,30}human',
      String.raw`(?:visit|click|follow)\b.{0,60}(?:to (?:confirm|verify|deliver|prove|complete)|link .{0,40}(?:confirm|deliver|receive))`,
      'kinnita .{0,60}(?:kiri|saatja|kirja)|palun [^.!?]{0,60}kinnita',
      'apstipriniet .{0,60}(?:vēstul|sūt|e-past)|lūdzu,? [^.!?]{0,60}apstiprin',
      'bitte [^.!?]{0,80}bestätig|bestätigen sie .{0,60}(?:nachricht|absender|e-?mail)',
      'подтвердите .{0,60}(?:письм|отправ|адрес)|для подтверждения .{0,60}(?:перейд|нажм|ответ)',
    ].join('|'),
  ],
  'iu',
)
