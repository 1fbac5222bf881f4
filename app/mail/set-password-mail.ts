import { oneLine } from "./one-line.ts";

/** The letter with a set-password link. Pure: the link is the only secret in it. */
export function setPasswordMail({
  organizationName,
  url,
  days,
}: {
  organizationName: string;
  url: string;
  days: number;
}) {
  return {
    subject: `Your sign-in for ${oneLine(organizationName)}`,
    body: [
      `You have been given a sign-in for the strategy programme of ${oneLine(organizationName)}.`,
      "Set your password here:",
      url,
      `The link works once, within ${days} days. If it does not, ask your programme owner for a new one.`,
    ].join("\n\n"),
  };
}
