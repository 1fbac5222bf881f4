import { z } from "zod";
import { VOICES } from "./instrument.ts";
import { documentItemSchema } from "./instrument-document.ts";
import bank from "./item-bank.json" with { type: "json" };

/** What an item measures: the codes of the question bank, spelled out in the README beside it. */
export const METRICS = ["PU", "ID", "CA", "SDG", "AvA", "LL", "EF", "LOS", "CF", "CR", "PT", "PS"] as const;
/** Named scales: E not at all to extremely, F never to always, C fell a lot to rose a lot, D very difficult to very easy. */
export const SCALES = ["E", "F", "C", "D"] as const;

const bankItemSchema = z.strictObject({
  id: z.string(),
  layers: z.array(z.enum(VOICES)).min(1),
  metrics: z.array(z.enum(METRICS)).min(1),
  /** May stand in a pulse. */
  pulse: z.literal(true).optional(),
  scale: z.enum(SCALES).optional(),
  /** What only the organisation can write: the item comes with gaps there. */
  toWrite: z.array(z.enum(["title", "choices"])).optional(),
  item: documentItemSchema,
});
const itemBankSchema = z.strictObject({
  schema: z.literal("plumbline-item-bank/1"),
  source: z.string(),
  items: z.array(bankItemSchema),
});

export type BankItem = z.infer<typeof bankItemSchema>;

export const itemBank: readonly BankItem[] = itemBankSchema.parse(bank).items;
const byName = new Map(itemBank.map((entry) => [entry.item.name, entry]));

export const findBankItem = (name: string): BankItem | null => byName.get(name) ?? null;
