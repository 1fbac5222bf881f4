import type { SurveyMessages } from "../survey.ts";

export const survey: SurveyMessages = {
  language: "Sprache",
  minutesLeft: "Noch etwa {count} Min.",
  lessThanAMinute: "Noch weniger als 1 Min.",
  lastStep: "Letzter Schritt",
  saved: "Auf diesem Gerät gespeichert",
  keptInTab: "Nur in diesem Tab behalten",
  offline: "Ihre letzte Änderung ist auf diesem Gerät gespeichert. Wir senden sie, sobald Sie wieder online sind.",
  offlineInTab: "Sie sind offline. Ihre Antworten sind nur in diesem Tab: Bitte lassen Sie ihn offen.",
  progress: "Fortschritt",
  card: "Karte {card} von {cards}",
  back: "Zurück",
  skip: "Auslassen",
  cantSay: "Kann ich nicht sagen",
  next: "Weiter",
  send: "Senden",
  backToAnswers: "Zurück zu meinen Antworten",
  saveReceipt: "Beleg speichern",
  giveExactly: "Vergeben Sie genau {total} Punkte, oder wählen Sie „Kann ich nicht sagen“.",
  decided: "Beschlossen.",
  open: "Offen.",
  input: "Beitrag.",
  pointsLeft: { one: "Punkt übrig", other: "Punkte übrig" },
  pointsTooMany: { one: "Punkt zu viel", other: "Punkte zu viel" },
  pointsGiven: "{given} von {total} vergeben",
  fewerFor: "{step} weniger für {name}",
  moreFor: "{step} mehr für {name}",
  recallSlot: "Priorität {slot} von bis zu {slots}",
  ticked: "{count} von bis zu {most} angekreuzt.",
  untick: "Nehmen Sie ein Kreuz weg, um etwas anderes zu wählen.",
  placed: "{count} von {most} haben einen Platz.",
  howToPlace: "Tippen Sie sie der Reihe nach an, oder ziehen Sie am Griff. Sie können jederzeit aufhören.",
  move: "{name} verschieben",
  moveHint: "Mit den Pfeiltasten nach oben und unten.",
  atPlace: "{name}: Platz {place} von {most}.",
  notPlaced: "Ohne Platz",
  withoutPlace: "{name}: ohne Platz.",
  whatIsWritten:
    "Wir können nicht verbergen, wie Sie schreiben. Lassen Sie Namen und Ereignisse weg, die nur Sie kennen.",
  characters: "{count} von {most} Zeichen",
  lastTitle: "Das war die letzte Frage.",
  nothingAnswered:
    "Sie haben noch nichts beantwortet, also gibt es nichts zu senden. Sie können zurückgehen oder diese Seite schließen.",
  answered: {
    one: "{count} von {asked} Fragen hat eine Antwort. Sie können zurückgehen und jede davon ändern.",
    other: "{count} von {asked} Fragen haben eine Antwort. Sie können zurückgehen und jede davon ändern.",
  },
  whenYouSend:
    "Wenn Sie auf „Senden“ drücken, gehen Ihre Antworten mit einem Stimmschein ab, nicht mit Ihrem Namen. Weil es keine Verbindung gibt, können wir sie danach nicht zeigen, ändern oder löschen.",
  sealingTitle: "Ihre Antworten werden versiegelt",
  sealing:
    "Das dauert bis zu einer halben Minute. Ihr Stimmschein wurde eben unterschrieben; Ihre Antworten folgen ein wenig später, damit sich nicht erkennen lässt, dass beides zusammengehört. Bitte lassen Sie diese Seite offen.",
  sendingTitle: "Wird gesendet",
  sending: "Ihre Antworten sind unterwegs. Bitte lassen Sie diese Seite offen.",
  waitingTitle: "Noch nicht gesendet",
  waiting:
    "Der Server ist gerade nicht erreichbar. Ihre Antworten und Ihr Stimmschein bleiben hier, und wir versuchen es weiter.",
  waitingOffline: "Ihre Antworten sind auf diesem Gerät gespeichert. Wir senden sie, sobald Sie wieder online sind.",
  waitingInTab: "Sie sind nur in diesem Tab: Bitte lassen Sie ihn offen.",
  closeAndComeBack: "Sie können diese Seite auch schließen und Ihren Link später auf diesem Gerät noch einmal öffnen.",
  receivedTitle: "Angekommen. Danke.",
  received: "Ihre Antworten sind in der versiegelten Urne. Wir behalten nichts, was sie mit Ihnen verbindet.",
  receipt: "Ihr Beleg",
  lookFor:
    "Suchen Sie nach dem Ende ({closes}) diesen Code in {list}. Er zeigt, dass Ihre Stimme gezählt wurde, nicht, was sie sagt.",
  publishedList: "der veröffentlichten Liste",
  otherReceipt:
    "Dieser Code ist nicht der, den Ihr Browser für Ihren Stimmschein berechnet hat. Bitte speichern Sie ihn und sagen Sie es der Person, die Sie eingeladen hat.",
  nothingKept:
    "Dieses Gerät behält nichts mehr von der Befragung. Speichern Sie den Beleg, wenn Sie später nachsehen möchten, und schließen Sie dann diese Seite.",
  receiptFile: "Beleg für eine Stimme in der versiegelten Urne",
  receiptFileList:
    "Suchen Sie nach dem Ende ({closes}) diesen Code in der veröffentlichten Liste. Er zeigt, dass Ihre Stimme gezählt wurde, nicht, was sie sagt:",
  receiptFileNoLink:
    "Nichts verbindet diesen Code mit Ihrem Namen. Weil es keine Verbindung gibt, können Antworten später nicht gezeigt, geändert oder gelöscht werden.",
  noTicketTitle: "Mit diesem Link lassen sich keine Antworten mehr senden.",
  noTicket:
    "Ein Link gilt für einmal Antworten. Dieser wurde schon benutzt, vielleicht in einem anderen Browser oder auf einem anderen Gerät, oder er wurde zurückgezogen. Wenn Sie anderswo begonnen haben, machen Sie dort weiter. Wenn nicht, sagen Sie es der Person, die Sie eingeladen hat: Einige Links können ersetzt werden.",
  alreadyTitle: "Mit diesem Stimmschein sind schon Antworten angekommen.",
  already: "Was zuerst ankam, zählt. Es wurde nichts hinzugefügt und nichts geändert.",
  closedTitle: "Die Befragung ist beendet.",
  closed:
    "Ihre Antworten sind nicht vor dem Ende angekommen und werden daher nicht gezählt. Sie wurden von diesem Gerät entfernt.",
  oneRefusedTitle: "Eine Antwort wurde nicht angenommen.",
  oneRefused:
    "Es ist die Antwort auf „{question}“. Ändern Sie sie oder lassen Sie die Frage aus, und senden Sie dann noch einmal.",
  someRefused:
    "Es wurde nichts gesendet. Gehen Sie zurück, sehen Sie Ihre Antworten durch, und senden Sie dann noch einmal.",
  refusedTitle: "Der Server hat die Antworten abgelehnt.",
  refused:
    "Es wurde nichts gespeichert (Code {status}). Bitte sagen Sie es der Person, die Sie eingeladen hat, und lassen Sie diese Seite nach Möglichkeit offen.",
  badSignatureTitle: "Die Unterschrift des Servers stimmt nicht.",
  badSignature:
    "Ihr Browser hat den Stimmschein vor der Verwendung geprüft, und unter dem veröffentlichten Schlüssel ist er nicht gültig. Es wurde nichts gesendet. Bitte sagen Sie es der Person, die Sie eingeladen hat.",
};
