import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";

/** The yardstick: Node's http and one durable insert, with no check, no cipher and no limit. A process of its own, as the real one. */
const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10 });
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    const body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    await sql`insert into bench.plain (nonce, answers) values (${body.nonce}, ${sql.json(body.answers)})`;
    response.statusCode = 201;
    response.end("{}");
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => process.exit());
