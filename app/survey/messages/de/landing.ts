import type { LandingMessages } from "../landing.ts";

export const landing: LandingMessages = {
  language: "Sprache",
  title: "Ergibt unsere Strategie aus Ihrer Sicht Sinn?",
  sponsorAsks: "{sponsor}, fragt alle bei {organization}.",
  organizationAsks: "{organization} fragt alle.",
  time: "Dauer",
  minutes: { one: "Etwa {count} Minute.", other: "Etwa {count} Minuten." },
  stopWhenYouLike: "Unterbrechen Sie, wann Sie möchten; Ihr Entwurf bleibt auf diesem Gerät.",
  lastDay: "Letzter Tag",
  itCanChange: "Kann ändern",
  canChange: "Wie Prioritäten erklärt werden und welche frühere Arbeit endet. Die Prioritäten selbst sind beschlossen.",
  countedAs: "Gezählt als",
  block: { one: "{block}, {count} Person.", other: "{block}, {count} Personen." },
  neverFewer: "Ihre Antworten werden nie für weniger als {count} Personen zusammen gezeigt.",
  promiseTitle: "Niemand kann Ihre Antworten nachschlagen",
  promiseTicket:
    "Ihr Link belegt nur, dass Sie eingeladen sind. Bevor Ihre Antworten abgehen, tauscht Ihr Browser ihn gegen einen Stimmschein, den wir unterschreiben, ohne ihn zu sehen, wie durch einen verschlossenen Umschlag hindurch. Ihre Antworten reisen mit diesem Schein, nicht mit Ihrem Namen.",
  promiseNobody:
    "Niemand kann nachschlagen, was Sie geantwortet haben: nicht Ihre Führungskraft, nicht die Personalabteilung, nicht die Verwaltung des Systems. Es gibt keine solche Liste, in der man nachsehen, die man herausgeben oder verlieren könnte. Ergebnisse zeigen Gruppen ab {least} Personen, Kommentare ab {comments}, und erst nach dem Ende der Befragung. Das lässt sich nicht mehr lockern, sobald sie begonnen hat.",
  limitsTitle: "Was wir nicht versprechen können",
  limitTicket:
    "Bis die Befragung endet, weiß der Server, wer einen Stimmschein hat, nicht aber, was diese Person gesagt hat. Danach wird dieser Vermerk gelöscht.",
  limitStyle: "Wir können nicht verbergen, wie Sie schreiben. Lassen Sie Namen und Ereignisse weg, die nur Sie kennen.",
  limitWatching:
    "Wer den Datenverkehr des Servers beobachtet, während Sie antworten und kaum jemand sonst, könnte raten. Wer diese Software heimlich verändert, könnte Schaden anrichten.",
  limitNoLink: "Weil es keine Verbindung gibt, können wir Ihre Antworten später nicht zeigen, ändern oder löschen.",
  needsScript:
    "Diese Seite braucht JavaScript. Ihr Browser stellt den Stimmschein her, der Ihren Namen von Ihren Antworten trennt, und ohne JavaScript kann er das nicht. Ein anderes Formular gibt es nicht, denn damit gesendete Antworten wären an Ihren Link gebunden. Bitte öffnen Sie denselben Link in einem anderen Browser oder auf einem anderen Gerät.",
  begin: "Beginnen",
  leaveAny: "Sie können jede Frage unbeantwortet lassen.",
  noticeSlow:
    "Der Server ist gerade nicht erreichbar. Bitte lassen Sie diese Seite offen; sie versucht es von selbst noch einmal.",
  noticeUnknown: "Dieser Link ist nicht bekannt oder nicht mehr gültig. Bitte fragen Sie nach einem neuen.",
  noticeClosed: "Diese Befragung ist beendet.",
  noticeFailed:
    "Die Befragung konnte nicht geladen werden. Bitte prüfen Sie Ihre Verbindung und öffnen Sie Ihren Link noch einmal.",
  noticeInsecure:
    "Diese Seite wurde über eine ungeschützte Verbindung geöffnet. Unterwegs könnte jemand Ihre Antworten lesen, und Ihr Browser kann den Stimmschein nicht herstellen, der sie von Ihrem Namen trennt. Bitte fragen Sie nach einem Link, der mit https beginnt.",
  closedTitle: "Diese Befragung ist beendet.",
  closedText:
    "Antworten werden nicht mehr angenommen. Ergebnisse zeigen Gruppen ab {least} Personen, sobald die Befragung ausgewertet ist.",
  unknownTitle: "Dieser Link ist nicht bekannt.",
  unknownText:
    "Vielleicht ist er unvollständig, oder er wurde durch einen neueren ersetzt. Bitte sehen Sie in Ihrer Einladung nach oder fragen Sie nach einem neuen Link.",
  tooManyTitle: "Es wurden zu viele unbekannte Links versucht.",
  tooManyText: "Bitte warten Sie eine Minute und öffnen Sie dann Ihren Link noch einmal.",
  survey: "Befragung",
  cancelledTitle: "Diese Befragung wurde abgebrochen.",
  cancelledText:
    "Was schon gesendet war, wurde ungelesen gelöscht, und der Schlüssel, der es hätte öffnen können, wurde vernichtet. Es wird nichts ausgewertet. Sie müssen nichts tun.",
  pilotOverTitle: "Dieser Probelauf ist vorbei.",
  pilotOverText:
    "Was ausprobiert wurde, wurde wie vorgesehen ungelesen gelöscht. Wenn die Befragung selbst beginnt, bekommen Sie einen anderen Link.",
  pilot:
    "Dies ist ein Probelauf. Was Sie senden, wird ungelesen verworfen und nie gezählt; Sie werden noch einmal gefragt, wenn die Befragung selbst beginnt. Bitte sagen Sie der Person, die Ihnen den Link gegeben hat, was unklar war.",
  askAgain: "Den Link noch einmal anfordern",
  resumeTitle: "Geben Sie Ihren Code ein, oder öffnen Sie Ihren Link noch einmal.",
  resumeText:
    "Wer über einen Link gekommen ist, öffnet ihn noch einmal aus der Einladung: Er wurde aus dieser Adresse entfernt, damit ihn niemand im Verlauf dieses Geräts findet. Ein Entwurf auf diesem Gerät ist noch da.",
  code: "Der Code von Ihrem Zettel",
  codeHint: "12 Buchstaben und Ziffern, zum Beispiel 7K2M-04QX-9RTB. Groß- und Kleinschreibung spielt keine Rolle.",
  codeProblem: "Ein Code hat 12 Buchstaben und Ziffern. Bitte vergleichen Sie ihn mit Ihrem Zettel.",
  codeOpen: "Öffnen",
  codeNeedsScript:
    "Diese Seite braucht JavaScript: Ohne JavaScript kann Ihr Browser den Stimmschein nicht herstellen, der Sie von Ihren Antworten trennt. Bitte verwenden Sie ein anderes Gerät.",
};
