import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Random (version 4) everywhere: a time-ordered id would order people. */
export const id = () => uuid("id").primaryKey().defaultRandom();
export const organizationId = () => uuid("organization_id").notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true });

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
