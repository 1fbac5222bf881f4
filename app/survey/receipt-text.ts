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
export function receiptText({ code, organization, waveName, closes, listUrl }: Receipt): string {
  return [
    `${organization}: ${waveName}`,
    "Receipt for a ballot in the sealed box",
    "",
    code,
    "",
    `After ${closes}, look for this code in the published list. It shows that your ballot was counted, not what it says:`,
    listUrl,
    "Nothing connects this code to your name. Because there is no link, answers cannot be shown, changed or deleted later.",
    "",
  ].join("\n");
}

/** Hands the text to the browser as a download; nothing is kept and nothing is requested. */
export function saveReceipt(receipt: Receipt): void {
  const url = URL.createObjectURL(new Blob([receiptText(receipt)], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "survey-receipt.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
