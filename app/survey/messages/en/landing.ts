export const landing = {
  language: "Language",
  title: "Does our strategy make sense from where you stand?",
  sponsorAsks: "{sponsor}, asks everyone at {organization}.",
  organizationAsks: "{organization} asks everyone.",
  time: "Time",
  minutes: { one: "About {count} minute.", other: "About {count} minutes." },
  stopWhenYouLike: "Stop when you like; your draft stays on this device.",
  lastDay: "Last day",
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
  cancelledTitle: "This survey was cancelled.",
  cancelledText:
    "Answers that had been sent were deleted unread, and the key that could have opened them was destroyed. Nothing is measured. You need not do anything.",
  pilotOverTitle: "This trial run is over.",
  pilotOverText:
    "What was tried was deleted unread, as it was meant to be. When the survey itself opens, you will get another link.",
  pilot:
    "This is a trial run. What you send is thrown away unread and is never counted; you will be asked again when the survey itself opens. Please tell the person who gave you the link what was unclear.",
  askAgain: "Ask for your link again",
  resumeTitle: "Type your code, or open your link again.",
  resumeText:
    "Somebody who came by a link opens it once more from the invitation: it was taken out of this address, so that nobody finds it in the history of this device. A draft on this device is still there.",
  code: "The code from your slip",
  codeHint: "12 letters and digits, such as 7K2M-04QX-9RTB. Capitals do not matter.",
  codeProblem: "A code has 12 letters and digits. Please compare it with your slip.",
  codeOpen: "Open",
  codeNeedsScript:
    "This page needs JavaScript: without it your browser cannot make the ticket that separates you from your answers. Please use another device.",
};
