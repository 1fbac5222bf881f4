import type { SaySurvey } from "./messages/survey.ts";

export interface Receipt {
  code: string;
  organization: string;
  waveName: string;
  closes: string;
  /** Where the published list stands. */
  listUrl: string;
}

/** The code in groups of four, as people read it aloud or compare it by eye. */
export function inGroups(code: string): string[] {
  return code.match(/.{1,4}/g) ?? [];
}

/** The file behind *Save receipt*: the code and what it is for, nothing about the answers or the person. */
export function receiptText({ code, organization, waveName, closes, listUrl }: Receipt, say: SaySurvey): string {
  return [
    `${organization}: ${waveName}`,
    say("receiptFile"),
    "",
    code,
    "",
    say("receiptFileList", { closes }),
    listUrl,
    say("receiptFileNoLink"),
    "",
  ].join("\n");
}

/** Hands the text to the browser as a download; nothing is kept and nothing is requested. */
export function saveReceipt(receipt: Receipt, say: SaySurvey): void {
  const url = URL.createObjectURL(new Blob([receiptText(receipt, say)], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "survey-receipt.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
