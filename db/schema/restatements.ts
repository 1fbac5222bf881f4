import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, organizationId } from "./columns.ts";

/** What one coder made of one restatement. The text is named by its hash; it stays with the answers. No time, no block. */
export const restatementCodes = pgTable(
  "restatement_codes",
  {
    organizationId: organizationId(),
    waveId: uuid("wave_id").notNull(),
    priorityKey: text("priority_key").notNull(),
    textHash: bytea("text_hash").notNull(),
    coderId: text("coder_id").notNull(),
    code: text("code", { enum: ["intended", "partial", "missed"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.priorityKey, t.textHash, t.coderId] })],
);
