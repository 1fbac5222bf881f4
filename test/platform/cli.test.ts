import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { projectFolder } from "#app/env.server.ts";
import { runCommand } from "../../bin/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "plumbline-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plumbline(args: string[], environment: Record<string, string> = {}) {
  const { DATABASE_URL: _d, REDIS_URL: _r, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, "bin/plumbline"), ...args], {
    encoding: "utf8",
    env: { ...inherited, PLUMBLINE_DATA: folder, ...environment } as Record<string, string> as NodeJS.ProcessEnv,
  });
  return { status, stdout, lines: stderr.trimEnd().split("\n") };
}

const commands = [
  "start",
  "dev",
  "web",
  "worker",
  "migrate",
  "owner",
  "import",
  "links",
  "close",
  "seal",
  "next",
  "bench",
  "validate",
  "verify",
  "backup",
  "restore",
];

test("--help lists every command, and does so whatever the settings are", () => {
  const { status, stdout } = plumbline(["--help"], { PORT: "nonsense" });
  expect(status).toBe(0);
  for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
});

test("every command names its use, and start --help exits 0", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  for (const name of commands) {
    expect(await runCommand([name, "--help"])).toBe(0);
    expect(log.mock.lastCall?.[0]).toContain(`plumbline ${name}`);
  }
  log.mockRestore();
  expect(plumbline(["start", "--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("--empty") });
});

test("no command is wrong use: exit 2, and the list of commands", () => {
  expect(plumbline([])).toMatchObject({
    status: 2,
    lines: expect.arrayContaining([expect.stringMatching(/^ {2}start /)]),
  });
});

test.each([
  ["an unknown command", ["celebrate"]],
  ["a name every object has", ["constructor"]],
  ["an unknown option", ["start", "--fast"]],
  ["a missing argument", ["owner"]],
  ["an argument too many", ["close", "a", "b"]],
  ["a wave that is no id", ["links", "autumn"]],
  ["a certificate that cannot be read", ["verify", "/no/such/certificate.json"]],
])("%s is wrong use: exit 2", async (_, args) => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await runCommand(args)).toBe(2);
  expect(error).toHaveBeenCalledTimes(1);
  error.mockRestore();
});

test("wrong use is one line and exit 2", () => {
  expect(plumbline(["start", "--fast"])).toMatchObject({ status: 2, lines: [expect.stringMatching(/^plumbline: /)] });
});

test("a bad setting: exit 2, one line naming it", () => {
  const { status, lines } = plumbline(["start"], { PORT: "nonsense" });
  expect(status).toBe(2);
  expect(lines).toEqual([expect.stringMatching(/^plumbline: PORT must be/)]);
});

test.each([
  ["a database that is not there", ["migrate"], { DATABASE_URL: "postgres://a:b@127.0.0.1:1/x" }, /DATABASE_URL/],
  ["a file that is not there", ["import", "/no/such/file.csv"], {}, /name an existing CSV file/],
  ["a wave that is not there", ["links", "00000000-0000-4000-8000-000000000000"], {}, /there is no wave/],
  ["a certificate that is none", ["verify", "bin/plumbline"], {}, /not accepted: it is no certificate/],
  ["people before there is an organisation", ["import", "package.json"], {}, /plumbline owner EMAIL/],
  ["an address that is none", ["owner", "nobody"], {}, /nobody is not a mail address/],
])("%s: exit 1, one line that says the mend", (_, args, environment, message) => {
  const { status, lines } = plumbline(args, environment);
  expect(lines).toEqual([expect.stringMatching(message)]);
  expect(status).toBe(1);
});

test("the door into an empty installation: owner prints one link, and the address cannot be taken twice", () => {
  const first = plumbline(["owner", "First@Example.org"]);
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/^http:\/\/\S+\/set-password\/[\w-]{40,}\n$/);
  expect(plumbline(["owner", "first@example.org"])).toMatchObject({
    status: 1,
    lines: [expect.stringContaining("has an account already")],
  });
});

test.each([
  ["18.20.8", 1, /^plumbline: this is Node 18\.20\.8; install Node \d+\.\d+ or newer\n$/],
  ["20.11.0", 0, /^$/],
])("Node %s: %i", (version, status, said) => {
  const script = `Object.defineProperty(process, "versions", { value: { node: "${version}" } }); import("./bin/require-node.mjs");`;
  const result = spawnSync(process.execPath, ["-e", script], { cwd: projectFolder, encoding: "utf8" });
  expect(result.stderr).toMatch(said);
  expect(result.status).toBe(status);
});
