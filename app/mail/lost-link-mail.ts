/** The letter to somebody who lost a link. Pure. `url` is null when a ticket was given already: then there is no link to send. */
export function lostLinkMail({ waveName, closesOn, url }: { waveName: string; closesOn: string; url: string | null }) {
  const name = waveName.replace(/\s+/g, " ").trim();
  const body =
    url === null
      ? [
          `Your link for “${name}” has been used to begin: a ticket was given for it.`,
          "If you have sent your answers, there is nothing to do. If not, open the survey on the device where you began: the browser there still holds your ticket and your draft.",
          "If that device is gone, the person who invited you can give you a replacement link.",
        ]
      : [
          `Here is a new link for “${name}”. It is yours alone and works until ${closesOn}; an earlier one no longer does:`,
          url,
          "The link only proves that you are invited. Your answers travel without it and without your name.",
        ];
  const foot = "If you did not ask for this letter, you can ignore it.";
  return { subject: name, body: [...body, foot].join("\n\n") };
}
