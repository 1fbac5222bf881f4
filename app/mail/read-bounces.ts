export interface Bounce {
  /** Of the mail that came back, as we wrote it. */
  messageId: string;
  /** Enhanced status such as `5.1.1`. */
  status: string;
}

const longestFile = 10 * 1024 * 1024;

/**
 * The failures in a file of delivery-status notifications (RFC 3464): one message, or a mailbox of many (mbox). The parts we
 * need may not be encoded by that standard, so they are read as lines. Delays and successes are no bounces.
 * @throws RangeError when the file is over 10 MiB
 */
export function readBounces(file: string): Bounce[] {
  if (file.length > longestFile) throw new RangeError("a bounce file has at most 10 MiB");
  const messages = file.replaceAll("\r\n", "\n").split(/^From .*\n/m);
  return messages.flatMap(readNotification);
}

function readNotification(message: string): Bounce[] {
  const lines = message.replace(/\n[ \t]+/g, " ").split("\n");
  const status = lines.flatMap((line) => /^Status:\s*([45]\.\d{1,3}\.\d{1,3})\b/i.exec(line)?.[1] ?? [])[0];
  const hasFailed = lines.some((line) => /^Action:\s*failed\s*$/i.test(line));
  // The notification has a Message-ID of its own; ours stands in the copy of our headers, which comes last.
  const ids = lines.flatMap((line) => /^Message-ID:\s*(<[^<>\s]{3,250}>)\s*$/i.exec(line)?.[1] ?? []);
  const messageId = ids.at(-1);
  return hasFailed && status && messageId ? [{ messageId, status }] : [];
}
