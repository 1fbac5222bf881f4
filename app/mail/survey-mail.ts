import { oneLine } from "./one-line.ts";

export type SurveyMailKind = "invitation" | "reminder" | "last-call";
export interface SurveyMail {
  organization: string;
  waveName: string;
  /** Local date of the last day. */
  closesOn: string;
  url: string;
  /** SHA-256 of the list of ticket keys: the same for everybody, so that whoever compares sees a key made for one person. */
  keyListHash: string;
}

const openings: Record<SurveyMailKind, (mail: { organization: string; closesOn: string }) => string[]> = {
  invitation: ({ organization }) => [`${organization} asks everyone how the strategy looks from where they stand.`],
  reminder: () => [
    "The survey about our strategy is still open. This goes to people who have no ticket yet.",
    "If you have answered in the meantime, nothing is left to do.",
  ],
  "last-call": ({ closesOn }) => [
    `Today, ${closesOn}, is the last day of the survey about our strategy.`,
    "This goes to everybody invited, whoever has answered. Each person can answer once.",
  ],
};
const subjects: Record<SurveyMailKind, (name: string) => string> = {
  invitation: (name) => name,
  reminder: (name) => `Still open: ${name}`,
  "last-call": (name) => `Last day: ${name}`,
};

/** What staff get. Pure: the link is the only secret in it, and a last call reads the same for everybody. */
export function surveyMail(kind: SurveyMailKind, { organization, waveName, closesOn, url, keyListHash }: SurveyMail) {
  return {
    subject: subjects[kind](oneLine(waveName)),
    body: [
      ...openings[kind]({ organization: oneLine(organization), closesOn }),
      `This link is yours alone and works until ${closesOn}${kind === "invitation" ? "" : ", as the one you have does"}:`,
      url,
      "The link only proves that you are invited. Your answers travel without it and without your name.",
      `Fingerprint of the ticket keys, the same for everybody invited: ${keyListHash.replace(/.{8}(?=.)/g, "$& ")}`,
    ].join("\n\n"),
  };
}
