import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

/** One file per command in bin/commands. */
export interface Command {
  /** What follows `plumbline NAME`, such as `FILE [--dry-run]`. */
  usage: string;
  /** More lines for `plumbline NAME --help`. */
  details?: string;
  options?: Record<string, { type: "string" | "boolean"; short?: string; summary: string }>;
  /** How many plain arguments are needed; exactly so many are taken. */
  positionals: number;
  run(input: { positionals: string[]; values: Record<string, string | boolean | undefined> }): Promise<void>;
}

/** The summaries stand here, so that --help reads no command and no setting. */
const commands: Record<string, { summary: string; load: () => Promise<{ command: Command }> }> = {
  start: {
    summary: "everything on this machine: database, web, worker, and the sample organisation",
    load: () => import("./commands/start.ts"),
  },
  dev: {
    summary: "as start, and build and restart whenever a source file changes",
    load: () => import("./commands/dev.ts"),
  },
  web: {
    summary: "the web process alone, on DATABASE_URL (plumbline start runs it for you)",
    load: () => import("./commands/web.ts"),
  },
  worker: {
    summary: "the worker process alone, on DATABASE_URL (and REDIS_URL): run as many as you like",
    load: () => import("./commands/worker.ts"),
  },
  migrate: {
    summary: "bring the database to this version's schema; running it again changes nothing",
    load: () => import("./commands/migrate.ts"),
  },
  owner: {
    summary: "make a new organisation and its first owner; prints a set-password link",
    load: () => import("./commands/owner.ts"),
  },
  import: {
    summary: "replace the organisation by the people in a CSV file",
    load: () => import("./commands/import.ts"),
  },
  links: {
    summary: "mint the survey links of an open wave and print them as CSV: email,name,block,link",
    load: () => import("./commands/links.ts"),
  },
  close: {
    summary: "close an open wave, seal its answers and release the results",
    load: () => import("./commands/close.ts"),
  },
  seal: {
    summary: "go on with a closed wave whose sealing, measuring or releasing stopped",
    load: () => import("./commands/seal.ts"),
  },
  next: {
    summary: "print when a schedule rule fires, one instant a line; the rule is in RULE",
    load: () => import("./commands/next.ts"),
  },
  verify: {
    summary: "re-check a release from its certificate, by exact arithmetic and separate code",
    load: () => import("./commands/verify.ts"),
  },
  backup: {
    summary: "write everything that may leave the database into one encrypted file",
    load: () => import("./commands/backup.ts"),
  },
  restore: {
    summary: "fill an empty database from a backup, and check the copy",
    load: () => import("./commands/restore.ts"),
  },
  bench: {
    summary: "measure answers per second, beside a bare server and a plain insert loop",
    load: () => import("./commands/bench.ts"),
  },
  validate: {
    summary: "measure simulated organisations whose truth is known, and say how far off the engine is",
    load: () => import("./commands/validate.ts"),
  },
};

export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await runCommand(argv);
  // Everything was closed above; a connection that lingers all the same must not keep the command from ending.
  setTimeout(() => process.exit(), 1000).unref();
}

/** Runs one command line. @returns 0 ok, 1 failed, 2 wrong use; an error is one line that says the mend */
export async function runCommand([name, ...rest]: readonly string[]): Promise<number> {
  try {
    return await dispatch(name, rest);
  } catch (error) {
    const wrongUse = error instanceof UsageError || (error as Error).name === "EnvError";
    console.error(`plumbline: ${oneLine(error)}`);
    if (process.env.PLUMBLINE_TRACE) console.error(error);
    return wrongUse ? 2 : 1;
  }
}

async function dispatch(name: string | undefined, rest: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    if (name === undefined) console.error(overview());
    else console.log(overview());
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) throw new UsageError(`there is no command "${name}"; plumbline --help lists them`);
  if (rest.includes("--help") || rest.includes("-h")) {
    console.log(help(name, entry.summary, (await entry.load()).command));
    return 0;
  }
  const { command } = await entry.load();
  await command.run(parse(name, command, rest));
  return typeof process.exitCode === "number" ? process.exitCode : 0;
}

function parse(name: string, command: Command, args: string[]): Parameters<Command["run"]>[0] {
  const hint = `; plumbline ${name} --help`;
  const options = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([key, { type, short }]) => [key, short ? { type, short } : { type }]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length !== command.positionals) {
      throw new UsageError(`use: plumbline ${name} ${command.usage}`.trim() + hint);
    }
    return { positionals, values: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${(error as Error).message.split(". ")[0]}${hint}`);
  }
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`);
  return `plumbline COMMAND, where COMMAND is one of\n\n${lines.join("\n")}\n\nplumbline COMMAND --help tells more. Settings come from the environment: .env.example lists them.`;
}

function help(name: string, summary: string, command: Command): string {
  const options = Object.entries(command.options ?? {}).map(
    ([key, option]) => `  --${key.padEnd(12)} ${option.summary}`,
  );
  return [`plumbline ${name} ${command.usage}`.trim(), "", summary, command.details, ...options]
    .filter((line) => line !== undefined)
    .join("\n");
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message || error.name : String(error);
  return message.replace(/\s*\n\s*/g, " ");
}
