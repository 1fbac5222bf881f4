export const landing = {
  language: "Language",
  title: "Does our strategy make sense from where you stand?",
  sponsorAsks: "{sponsor}, asks everyone at {organization}.",
  organizationAsks: "{organization} asks everyone.",
  time: "Time",
  minutes: { one: "About {count} minute.", other: "About {count} minutes." },
  stopWhenYouLike: "Stop when you like; your draft stays on this device.",
  closes: "Closes",
  itCanChange: "It can change",
  canChange: "How priorities are explained, and which earlier work stops. The priorities themselves are decided.",
  countedAs: "Counted as",
  block: { one: "{block}, {count} person.", other: "{block}, {count} people." },
  neverFewer: "Your answers are never shown for fewer than {count} together.",
  promiseTitle: "Nobody can look up your answers",
  promiseTicket:
    "Your link only proves that you are invited. Before your answers leave, your browser swaps it for a ticket that we sign without seeing it, like signing through a sealed envelope. Your answers travel with that ticket, not with your name.",
  promiseNobody:
    "Nobody can look up what you answered: not your leader, not HR, not the administrators. There is no such list to look in, to hand over or to lose. Results show groups of {least} or more, comments {comments} or more, only after the survey closes. This cannot be loosened once the survey has started.",
  limitsTitle: "What we cannot promise",
  limitTicket:
    "Until the survey closes, the server knows who holds a ticket, not what they said. After closing that mark is deleted.",
  limitStyle: "We cannot hide how you write. Leave out names and events only you know.",
  limitWatching:
    "Somebody who watches the server’s traffic while you answer, when hardly anyone else does, could guess. Somebody who secretly changes this software could do harm.",
  limitNoLink: "Because there is no link, we cannot show, change or delete your answers later.",
  needsScript:
    "This page needs JavaScript. Your browser makes the ticket that separates your name from your answers, and it cannot do that without. There is no other form, because answers sent by it would be tied to your link. Please open the same link in another browser or on another device.",
  begin: "Begin",
  leaveAny: "You can leave any question unanswered.",
  noticeSlow: "The server cannot be reached just now. Please keep this page open; it will try again.",
  noticeUnknown: "This link is not known, or no longer valid. Please ask for a new one.",
  noticeClosed: "This survey has closed.",
  noticeFailed: "The survey could not be loaded. Please check your connection and open your link again.",
  noticeInsecure:
    "This page was opened over an unprotected connection. Anyone on the way could read your answers, and your browser cannot make the ticket that separates them from your name. Please ask for a link that begins with https.",
  closedTitle: "This survey has closed.",
  closedText:
    "Answers are no longer taken. Results show groups of {least} or more, after the survey has been evaluated.",
  unknownTitle: "This link is not known.",
  unknownText:
    "It may be incomplete, or it was replaced by a newer one. Please check your invitation or ask for a new link.",
  tooManyTitle: "Too many unknown links were tried.",
  tooManyText: "Please wait a minute, then open your link again.",
  survey: "Survey",
  resumeTitle: "Please open your link again.",
  resumeText:
    "This address alone opens nothing: the link was taken out of it, so that nobody finds it in the history of this device. Open the link from your invitation once more. A draft on this device is still there.",
};
