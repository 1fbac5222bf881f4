import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** cut = the line drops after the mail was taken, drop = before. busy and never are answers to the text. */
export type Fate = "take" | "busy" | "never" | "cut" | "drop";
type Taken = { recipients: string[]; text: string };

export interface Sink {
  url: string;
  /** What was taken, headers and all. */
  mails: Taken[];
  /** How the next mails fare, in order; `take` once the list is empty. */
  plan: Fate[];
  /** Instead of the plan: how this mail fares. */
  judge?: (mail: Taken) => Fate;
  /** Runs once the text is taken and before that is answered. */
  beforeTaking?: () => Promise<unknown>;
  /** Runs when somebody connects, before the greeting. */
  beforeGreeting?: () => Promise<unknown>;
  /** Answers every MAIL FROM with 530: this sender may not send at all. */
  refuseSender?: boolean;
  close(): Promise<void>;
}

/** A mail server for one test: speaks as much SMTP as a sender needs, and keeps account of what it took. */
export async function startSink(): Promise<Sink> {
  const sink = { mails: [], plan: [] } as Omit<Sink, "url" | "close"> as Sink;
  const server = createServer((socket) => converse(socket, sink));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return Object.assign(sink, {
    url: `smtp://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      await once(server, "close");
    },
  });
}

function converse(socket: Socket, sink: Sink): void {
  let [buffer, inData, recipients] = ["", false, [] as string[]];
  const say = (line: string) => socket.writable && socket.write(`${line}\r\n`);
  const endOfMail = () => {
    const text = buffer.slice(0, buffer.indexOf("\r\n.\r\n"));
    buffer = buffer.slice(text.length + 5);
    inData = false;
    const mail = { recipients, text };
    const fate = sink.judge?.(mail) ?? sink.plan.shift() ?? "take";
    if (fate === "busy") return say("451 try later");
    if (fate === "never") return say("554 refused");
    if (fate === "drop") return socket.destroy();
    sink.mails.push(mail);
    if (fate === "cut") return socket.destroy();
    if (sink.beforeTaking) void sink.beforeTaking().then(() => say("250 taken"));
    else say("250 taken");
  };
  const obey = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "RCPT") recipients = [...recipients, line.slice(8)];
    if (verb === "MAIL") recipients = [];
    inData = verb === "DATA";
    if (verb === "MAIL" && sink.refuseSender) say("530 5.7.0 sign in first");
    else if (verb === "QUIT") socket.end("221 bye\r\n");
    else say(inData ? "354 go on" : "250 ok");
  };
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    buffer += chunk.toString("latin1");
    while (inData ? buffer.includes("\r\n.\r\n") : buffer.includes("\r\n")) {
      if (inData) {
        endOfMail();
        continue;
      }
      const line = buffer.slice(0, buffer.indexOf("\r\n"));
      buffer = buffer.slice(line.length + 2);
      obey(line);
    }
  });
  if (sink.beforeGreeting) void sink.beforeGreeting().then(() => say("220 sink"));
  else say("220 sink");
}
