import { firingInstants } from "#app/schedule/firing-instants.ts";
import { RuleFault, readRule } from "#app/schedule/rule.ts";
import type { Command } from "../cli.ts";
import { UsageError } from "../usage-error.ts";

const linesWithoutEnd = 10;

export const command: Command = {
  usage: "",
  details: [
    'Reads the rule from the environment: RULE=\'{"every":"day|week|month","at":"02:30","tz":"Europe/Berlin","weekday":1,"day":31,"from":"…","until":"…"}\'.',
    'weekday (1 = Monday) goes with "week", day with "month"; from and until are instants and both count; without until, 10 lines.',
    "A local time that is skipped fires right after the gap, one that comes twice the first time, day 29 to 31 of a short month on its last day.",
  ].join("\n"),
  positionals: 0,
  async run() {
    const text = process.env.RULE;
    if (!text) throw new UsageError("RULE is not set; plumbline next --help shows one");
    const lines: string[] = [];
    try {
      const rule = readRule(text);
      for (const instant of firingInstants(rule)) {
        lines.push(`${instant.toString({ smallestUnit: "second" })}\n`);
        if (!rule.until && lines.length === linesWithoutEnd) break;
      }
    } catch (error) {
      if (error instanceof RuleFault) throw new UsageError(`RULE: ${error.message}`);
      throw error;
    }
    process.stdout.write(lines.join(""));
  },
};
