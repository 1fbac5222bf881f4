import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";
import { id, instant, organizationId } from "./columns.ts";

/** An instrument of the organisation's own; what it asks stands in its versions. */
export const instrumentTemplates = pgTable("instrument_templates", {
  id: id(),
  organizationId: organizationId(),
  name: text("name").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** Edited until it is published; then frozen, and editing makes the next number. */
export const instrumentVersions = pgTable(
  "instrument_versions",
  {
    id: id(),
    organizationId: organizationId(),
    templateId: uuid("template_id")
      .notNull()
      .references(() => instrumentTemplates.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    document: jsonb("document").$type<InstrumentDocument>().notNull(),
    /** Grows with every change, so that an edit made on an older state is refused and loses nothing. */
    revision: integer("revision").notNull().default(1),
    publishedAt: instant("published_at"),
  },
  (t) => [unique().on(t.templateId, t.number)],
);
